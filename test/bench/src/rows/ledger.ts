import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import { postgresLedger, type PostgresLedger } from '@mailherald/postgres'
import pg from 'pg'
import { medianTime } from '../compare.js'
import { recordingOf, sampleEvents } from '../ledger/sample-events.js'
import { short, type Effort, type Outcome, type Row, type Skipped } from '../row.js'
import { takeTurns, times } from '../take-turns.js'

const missing = 'no PostgreSQL on this machine; install it: apt-get install postgresql'
const atATime = 8

export const ledger: readonly Row[] = [1, 1000].map((size) => ({
  name:
    size === 1
      ? `record one event in PostgreSQL, ${atATime} deliveries at a time`
      : 'record a delivery of 1,000 events in PostgreSQL',
  reference: 'an `insert` of the same rows into a table with the same columns and indexes',
  target: { atLeast: 0.7 },
  without: 'statuses, numbers, the list of whom not to mail, and that nothing is there twice',
  measure: (effort) => recording(effort, size),
}))

async function recording(effort: Effort, size: number): Promise<Outcome | Skipped> {
  if (!hasPostgres) {
    console.error(`SKIPPED: ${missing}`)
    return { skipped: missing }
  }
  const server = await postgresServer()
  const pool = new pg.Pool({ connectionString: server.url, max: atATime })
  try {
    const own = postgresLedger({ pool })
    await own.migrate()
    await pool.query('create table bare (like mailherald.events including all)')
    return await against(effort, { own, pool, size })
  } finally {
    await pool.end()
    await server.remove()
  }
}

interface Table {
  readonly own: PostgresLedger
  readonly pool: pg.Pool
  readonly size: number
}

type Rows = readonly Readonly<Record<string, unknown>>[]

async function against(effort: Effort, { own, pool, size }: Table): Promise<Outcome> {
  const deliveries = size === 1 ? atATime * 10 : 1
  const calls = Math.max(3, Math.ceil(effort.inProcessMs / (size === 1 ? 15 : 30)))
  const recordings = await Promise.all(
    Array.from({ length: calls * deliveries }, async (_, index) =>
      recordingOf(await sampleEvents(size, index * size)),
    ),
  )
  const inserts: Rows[] = []
  for (const one of recordings) {
    await own.record(one)
    const { rows } = await pool.query<Record<string, unknown>>(
      'select * from mailherald.events order by tx desc, ordinal limit $1',
      [size],
    )
    inserts.push(rows)
  }
  const clear = (): Promise<unknown> =>
    pool.query(
      'truncate bare, mailherald.events, mailherald.statuses, mailherald.counters, mailherald.suppressions',
    )
  const perSecond = (work: (index: number) => Promise<unknown>) => async () => {
    let call = 0
    const ms = await medianTime(
      // Said to be async: what is not, is called once more to find out.
      async () => {
        const first = call++ * deliveries
        await inTurn(deliveries, (index) => work(first + index))
      },
      {
        clock: () => performance.now(),
        ms: 0,
        iterations: calls,
        before: async () => {
          call = 0
          await clear()
        },
      },
    )
    return ((size * deliveries) / ms) * 1000
  }
  return takeTurns(
    {
      ours: perSecond((index) => own.record(recordings[index] ?? recordingOf([]))),
      reference: perSecond((index) => insert(pool, inserts[index] ?? [])),
    },
    effort.rounds,
    times((rate) => `${short(rate)} events/s`),
  )
}

/** As one writes it: all rows in one statement. */
function insert(pool: pg.Pool, rows: Rows): Promise<unknown> {
  const names = Object.keys(rows[0] ?? {})
  const values = rows.flatMap((row) => names.map((name) => row[name]))
  const places = rows.map(
    (_, row) => `(${names.map((__, column) => `$${row * names.length + column + 1}`).join()})`,
  )
  return pool.query(`insert into bare (${names.join()}) values ${places.join()}`, values)
}

async function inTurn(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  async function worker(): Promise<void> {
    for (let index = next++; index < count; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: Math.min(count, atATime) }, worker))
}
