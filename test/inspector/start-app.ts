import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createHerald, silentLogger, type HeraldOptions } from '@mailherald/core'
import { inspector, type InspectorOptions } from '@mailherald/inspector'
import { inspectorMiddleware } from '@mailherald/inspector/node'
import { acme, token } from '@mailherald/test-support/acme'
import express from 'express'

/** An app of Acme in this process, with what an example does not have. */
export async function startApp(
  options: InspectorOptions = {},
  heraldOptions: Partial<HeraldOptions> = {},
) {
  const view = inspector({ logger: silentLogger, ...options })
  const providers = [acme({ bodyLimit: 4 * 1024 * 1024 })]
  const herald = createHerald({ providers, logger: silentLogger, observe: view, ...heraldOptions })
  const server = express().use('/mailherald', inspectorMiddleware(view)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    herald,
    link: view.signInUrl(`http://127.0.0.1:${port}/mailherald/`) ?? '',
    deliver: (payload: unknown, headers: Readonly<Record<string, string>> = {}) =>
      herald.receive({
        provider: 'acme',
        method: 'POST',
        url: `/webhooks/acme?token=${token}`,
        headers: { 'content-type': 'application/json', ...headers },
        body: Buffer.from(JSON.stringify(payload)),
      }),
    stop() {
      view.close()
      server.close()
    },
  }
}
