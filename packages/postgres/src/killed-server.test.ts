import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { createHerald } from '@mailherald/core'
import { sendReply, toDelivery } from '@mailherald/core/node'
import { unverified } from '@mailherald/core/verify'
import { acme } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '../test-helpers/two-processes.js'
import { postgresLedger, type PostgresLedger } from './ledger.js'

/** An answer, and how long it took. */
interface Answer {
  readonly id: string
  readonly status: number
  readonly tookMs: number
}

describe.skipIf(!hasPostgres)('a server that is killed', { timeout: 60_000 }, () => {
  let server: PostgresServer
  let pool: pg.Pool
  let ledger: PostgresLedger
  let http: Server

  beforeAll(async () => {
    server = await postgresServer()
    pool = poolOf(await server.database())
    ledger = postgresLedger({ pool })
    await ledger.migrate()
    const providers = [acme({ verify: unverified() })]
    const herald = createHerald({ providers, ledger, logger: false, ledgerTimeoutMs: 1500 })
    http = createServer(async (req, res) => {
      sendReply(res, await herald.receive(toDelivery(req, { provider: 'acme' })))
    })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  }, 60_000)

  afterAll(async () => {
    http.close()
    await pool.end()
    await server.remove()
  }, 60_000)

  async function post(id: string): Promise<Answer> {
    const begun = performance.now()
    const { port } = http.address() as AddressInfo
    const body = JSON.stringify({
      id,
      type: 'email.delivered',
      to: `${id}@example.com`,
      message: id,
    })
    const { status } = await fetch(`http://127.0.0.1:${port}/acme`, { method: 'POST', body })
    return { id, status, tookMs: performance.now() - begun }
  }

  it('has every event that was acknowledged, and the rest are asked for again in time', async () => {
    const answers: Answer[] = []
    const end = new AbortController()
    const senders = Array.from({ length: 8 }, async (_, sender) => {
      for (let n = 0; !end.signal.aborted; n++) answers.push(await post(`e${sender}-${n}`))
    })
    await setTimeout(500)
    await server.kill()
    await setTimeout(500)
    await server.start()
    await setTimeout(1000)
    end.abort()
    await Promise.all(senders)

    const statuses = new Set(answers.map(({ status }) => status))
    expect(statuses).toEqual(new Set([200, 503]))
    expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(4000)
    const acknowledged = answers.filter(({ status }) => status === 200)
    const last = answers.findLast(({ status }) => status === 503) as Answer
    expect(acknowledged.at(-1)?.id).not.toBe(last.id)
    for (const { id } of acknowledged) {
      expect((await ledger.message(id))?.timeline.map((event) => event.providerEventId)).toEqual([
        id,
      ])
    }
    const refused = answers.filter(({ status }) => status === 503)
    for (const { id } of refused) expect((await post(id)).status).toBe(200)
    const stats = await ledger.stats({ by: 'provider', since: new Date(0) })
    expect(stats).toMatchObject([{ events: answers.length }])
  })
})
