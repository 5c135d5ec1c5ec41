import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { proxyTo } from '@mailherald/test-support/proxy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, record } from '../test-helpers/events.js'
import { poolOf } from '../test-helpers/two-processes.js'
import { postgresLedger } from './ledger.js'

const ready = 'Z\0\0\0\u0005I'
const fields = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection', '']
const fatal = fields.map((field) => `${field}\0`).join('')
const length = String.fromCharCode(fatal.length + 4)

describe.skipIf(!hasPostgres)('a connection', () => {
  let server: PostgresServer
  beforeAll(async () => void (server = await postgresServer()), 60_000)
  afterAll(() => server.remove(), 60_000)

  it('that breaks in the moment in which it is made ends no process', async () => {
    // The rest comes in the same packet: before whoever waits for the connection has it.
    const proxy = await proxyTo(server.port, (sent) =>
      sent.includes(ready) ? `${sent}E\0\0\0${length}${fatal}` : sent,
    )
    const pool = poolOf(server.url.replace(`:${server.port}`, `:${proxy.connection.port}`))
    const ledger = postgresLedger({ pool })
    await expect(record(ledger, eventOf('email.sent'))).rejects.toMatchObject({
      code: 'ERR_LEDGER_UNAVAILABLE',
    })
    await expect(ledger.events()).rejects.toMatchObject({ code: 'ERR_LEDGER_UNAVAILABLE' })
    await pool.end()
    proxy.close()
  })
})
