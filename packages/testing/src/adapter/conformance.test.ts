import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createHerald, type Herald, type IncomingDelivery } from '@mailherald/core'
import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
import { describe, expect, it } from 'vitest'
import { adapterConformance } from './conformance.js'
import type { AdapterHost } from './host.js'

type Translate = (delivery: IncomingDelivery) => IncomingDelivery

/** The smallest adapter, with something wrong in what it passes on. */
function hostWith(translate: Translate, answer: typeof sendReply = sendReply): AdapterHost {
  return {
    name: 'node:http',
    async serve(options, register) {
      const herald = createHerald(options)
      register(herald)
      return listening(listenerOf(herald, translate, answer))
    },
  }
}

function listenerOf(
  herald: Herald,
  translate: Translate,
  answer: typeof sendReply,
): RequestListener {
  return async (req, res) => {
    const route = routeOf((req.url ?? '').replace('/webhooks', '')) ?? { provider: '' }
    answer(res, await herald.receive(translate(toDelivery(req, route))))
  }
}

async function listening(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

/** What goes wrong in adapters, and the cases of which one has to notice it. */
const flaws: Readonly<Record<string, readonly [noticing: RegExp, host: AdapterHost]>> = {
  'parses a body and writes it again': [
    /exact bytes|as they came/,
    hostWith(({ body, ...delivery }) => ({
      ...delivery,
      body: async (limits) => {
        const bytes = typeof body === 'function' ? await body(limits) : body
        return Buffer.from(JSON.stringify(JSON.parse(Buffer.from(bytes).toString()), null, 1))
      },
    })),
  ],
  'has no query': [
    /as it is/,
    hostWith((delivery) => ({ ...delivery, url: delivery.url.replace(/\?.*/, '') })),
  ],
  'decodes the query': [
    /bytes and headers/,
    hostWith((delivery) => ({ ...delivery, url: decodeURIComponent(delivery.url) })),
  ],
  'joins a header that came twice': [
    /^Basic: 401/,
    hostWith((delivery) => ({
      ...delivery,
      headers: Object.fromEntries(
        Object.entries(delivery.headers).map(([name, value]) => [name, [value].flat()[0] ?? '']),
      ),
    })),
  ],
  'forgets the account': [/several accounts/, hostWith(({ account: _, ...delivery }) => delivery)],
  'takes every method for a POST': [
    /with 405/,
    hostWith((delivery) => ({ ...delivery, method: 'POST' })),
  ],
  'waits for every body without an end': [
    /with 408/,
    hostWith(({ body, ...delivery }) => ({
      ...delivery,
      body: (limits) =>
        typeof body === 'function' ? body({ ...limits, timeoutMs: 60_000 }) : body,
    })),
  ],
  'answers everything with 200': [
    /over the limit/,
    hostWith(
      (delivery) => delivery,
      (res, reply) => sendReply(res, { ...reply, status: 200 }),
    ),
  ],
  'sends no headers': [
    /with 405|handshake/,
    hostWith(
      (delivery) => delivery,
      (res, reply) => sendReply(res, { ...reply, headers: {} }),
    ),
  ],
}

const suite = adapterConformance()

it.concurrent.each(suite)('passes on the smallest adapter: $name', async ({ run }) => {
  await expect(run(hostWith((delivery) => delivery))).resolves.toBeUndefined()
})

describe('notices an adapter that', () => {
  it.concurrent.each(Object.entries(flaws))('%s', async (_, [noticing, host]) => {
    const cases = suite.filter(({ name }) => noticing.test(name))
    const results = await Promise.allSettled(cases.map(({ run }) => run(host)))
    const failures = results.filter(({ status }) => status === 'rejected')
    expect(failures.length).toBeGreaterThan(0)
    for (const failure of failures) {
      expect(failure).toMatchObject({ reason: { name: 'AssertionError' } })
    }
  })
})
