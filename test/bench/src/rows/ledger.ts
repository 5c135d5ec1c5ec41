import type { Recording } from '@mailherald/core'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import { postgresLedger, type PostgresLedger } from '@mailherald/postgres'
import pg from 'pg'
import { medianTime } from '../compare.js'
import { recordingOf, sampleEvents } from '../ledger/sample-events.js'
import { short, type Effort, type Outcome, type Row, type Skipped } from '../row.js'
import { takeTurns, times } from '../take-turns.js'

/** Where a recording leaves rows: bare ones of the same shape are what it is measured against. */
const tables = ['events', 'statuses', 'counters', 'suppressions'] as const

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
    for (const name of tables) {
      await pool.query(`create table bare_${name} (like mailherald.${name} including all)`)
    }
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

/** What a recording leaves in each table. */
type Written = Readonly<Record<(typeof tables)[number], Rows>>

async function against(effort: Effort, { own, pool, size }: Table): Promise<Outcome> {
  const deliveries = size === 1 ? atATime * 10 : 1
  const calls = Math.max(3, Math.ceil(effort.inProcessMs / (size === 1 ? 15 : 30)))
  const recordings = await Promise.all(
    Array.from({ length: calls * deliveries }, async (_, index) =>
      recordingOf(await sampleEvents(size, index * size)),
    ),
  )
  const written: Written[] = []
  for (const one of recordings) {
    await own.record(one)
    written.push(await writtenBy(pool, size))
  }
  const all = tables.flatMap((name) => [`bare_${name}`, `mailherald.${name}`])
  const clear = (): Promise<unknown> => pool.query(`truncate ${all.join()}`)
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
  const insertsOnly = (index: number) => insert(pool, pick(written[index], ['events']))
  return takeTurns(
    {
      ours: perSecond((index) => own.record(recordings[index] ?? recordingOf([]))),
      reference: perSecond(insertsOnly),
      floors: {
        'the same, with the JSON of the events made on the spot': perSecond((index) => {
          writeOut(recordings[index])
          return insertsOnly(index)
        }),
        'that, and in the same statement the statuses, numbers and entries that follow, ready made':
          perSecond((index) => {
            writeOut(recordings[index])
            return insert(pool, pick(written[index], tables))
          }),
      },
    },
    effort.rounds,
    times((rate) => `${short(rate)} events/s`),
  )
}

/** The events that were recorded last, with their statuses and entries, and what they were counted in. */
async function writtenBy(pool: pg.Pool, size: number): Promise<Written> {
  const events = `(select * from mailherald.events order by tx desc, ordinal limit ${size}) as event`
  const rowsOf = async (text: string): Promise<Rows> => (await pool.query(text)).rows
  return {
    events: await rowsOf(`select * from ${events}`),
    statuses: await rowsOf(
      `select distinct status.* from mailherald.statuses as status join ${events} using (message_key)`,
    ),
    counters: await rowsOf(
      `select distinct counter.* from mailherald.counters as counter join ${events} using (provider, type)
       where hour = date_trunc('hour', occurred_at)`,
    ),
    suppressions: await rowsOf(
      `select distinct entry.* from mailherald.suppressions as entry join ${events} on recipient_key = address_key`,
    ),
  }
}

function writeOut(recording: Recording | undefined): void {
  for (const event of recording?.events ?? []) JSON.stringify(event)
}

type Inserts = readonly (readonly [name: string, rows: Rows])[]

function pick(written: Written | undefined, names: readonly (keyof Written)[]): Inserts {
  return names.map((name) => [name, written?.[name] ?? []])
}

/** As one writes it: all rows in one statement. What is there already, as a message that had an event before, is left. */
function insert(pool: pg.Pool, inserts: Inserts): Promise<unknown> {
  const values: unknown[] = []
  const parts = inserts.flatMap(([name, rows]) => {
    const names = Object.keys(rows[0] ?? {})
    if (names.length === 0) return []
    const places = rows.map(
      (row) => `(${names.map((column) => `$${values.push(row[column])}`).join()})`,
    )
    const conflict = name === 'events' ? '' : ' on conflict do nothing'
    return [`insert into bare_${name} (${names.join()}) values ${places.join()}${conflict}`]
  })
  const [last = '', ...others] = parts.toReversed()
  const before = others.map((part, index) => `i${index} as (${part})`)
  return pool.query(before.length === 0 ? last : `with ${before.join()} ${last}`, values)
}

async function inTurn(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  async function worker(): Promise<void> {
    for (let index = next++; index < count; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: Math.min(count, atATime) }, worker))
}
