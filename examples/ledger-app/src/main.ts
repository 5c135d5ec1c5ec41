import { once } from 'node:events'
import type { HeraldEvent } from '@mailherald/core'
import { runDemo } from '@mailherald/demo'
import { postgresLedger, type PostgresPool } from '@mailherald/postgres'
import { createApp } from './app.js'
import { openDatabase } from './open-database.js'
import { showLedger } from './show-ledger.js'

const database = openDatabase(process.env['DATABASE_URL'])

await runDemo(`Express and a ledger in ${database.name}`, async ({ options, host, port }) => {
  const ledger = postgresLedger({ pool: database.pool })
  await ledger.migrate()
  await createWarnings(database.pool)
  const { app, herald, view } = createApp(options, ledger)
  const server = app.listen(port, host)
  await once(server, 'listening')
  return {
    herald,
    inspectorUrl: view.signInUrl(`http://${host}:${port}/mailherald/`),
    records: {
      show: () => showLedger(ledger),
      async has({ id, provider, type, occurredAt: since }: HeraldEvent) {
        const filter = { provider, type, since, until: new Date(since.getTime() + 1) }
        const { events } = await ledger.events({ filter })
        return events.some((event) => event.id === id)
      },
    },
    async close() {
      await new Promise<void>((done) => void server.close(() => done()))
      await database.close()
    },
  }
})

/** A table of the app's own. */
async function createWarnings(pool: PostgresPool): Promise<void> {
  const client = await pool.connect()
  await client.query('create table if not exists warnings (event text not null)')
  client.release()
}
