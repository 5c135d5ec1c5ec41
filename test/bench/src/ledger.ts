import { parseArgs } from 'node:util'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import { postgresLedger, type PostgresLedger } from '@mailherald/postgres'
import pg from 'pg'
import { recordingOf, sampleEvents } from './ledger/sample-events.js'
import { headline, headOf, lineOf, type Line } from './report.js'
import { quantilesOf, short, spreadOf, type Outcome } from './row.js'

const { values } = parseArgs({ options: { events: { type: 'string', default: '10000000' } } })
if (!hasPostgres) {
  console.error('It needs a PostgreSQL. Install it: apt-get install postgresql')
  process.exit(1)
}
const wanted = Number(values.events)
const size = 1000
const writers = 4

// What a small server of its own is given; everything else as it comes, with every commit on the disk.
const server = await postgresServer({
  shared_buffers: '2GB',
  max_wal_size: '8GB',
  checkpoint_timeout: '15min',
})
const pool = new pg.Pool({ connectionString: server.url, max: writers })
const ledger = postgresLedger({ pool })
await ledger.migrate()

console.log(`${headline()} Deliveries of ${size} events, ${writers} at a time.\n\n${headOf([])}`)
const tenth = wanted / 10
const rates: number[] = []
for (let part = 0; part < 10; part++) {
  const began = performance.now()
  await fill(ledger, part * tenth, (part + 1) * tenth)
  rates.push(tenth / ((performance.now() - began) / 1000))
}
await pool.query('vacuum analyze')
print(`record the last tenth of ${wanted.toLocaleString('en')} events`, {
  reference: 'the first tenth',
  target: { atLeast: 0.8 },
  unit: '×',
  ...spreadOf([(rates.at(-1) ?? NaN) / (rates[0] ?? NaN)]),
  detail: `events/s, tenth by tenth: ${rates.map(short).join(', ')}`,
})
await printSizes(pool)
await asked('message', async (n) => ledger.message(await messageAt(n)))
await asked('check of 1,000 addresses', (n) =>
  ledger.suppressions.check(
    Array.from({ length: size }, (_, index) => `reader-${(n * 7919 + index) % 1e6}@example.com`),
  ),
)
await asked('page of 100 events of one type', (n) =>
  ledger.events({ filter: { type: 'email.delivered', since: new Date(Date.UTC(2026, 0, 1, n)) } }),
)
await asked('page of 100 events, the newest', () => ledger.events({ order: 'newest' }))
await asked('recipient', (n) => ledger.recipient(`reader-${(n * 7919) % 1e6}@example.com`))
await asked('stats of a day by provider and type', () =>
  ledger.stats({
    by: ['provider', 'type'],
    since: new Date(Date.UTC(2026, 0, 1)),
    until: new Date(Date.UTC(2026, 0, 2)),
  }),
)
await pool.end()
await server.remove()

async function fill(target: PostgresLedger, from: number, to: number): Promise<void> {
  let next = from
  async function writer(): Promise<void> {
    for (let start = next; start < to; start = next) {
      next += size
      await target.record(recordingOf(await sampleEvents(Math.min(size, to - start), start)))
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
}

/** A message of somewhere in the table. */
async function messageAt(n: number): Promise<string> {
  const [event] = await sampleEvents(1, ((n * 104_729) % wanted) | 0)
  return event !== undefined && 'messageId' in event ? (event.messageId ?? '') : ''
}

async function asked(what: string, ask: (n: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = []
  for (let n = 0; n < 300; n++) {
    const began = performance.now()
    await ask(n)
    taken.push(performance.now() - began)
  }
  const p99 = short(quantilesOf(taken)(0.99))
  print(what, { unit: 'ms', ...spreadOf(taken), detail: `p99 ${p99} ms` })
}

async function printSizes(from: pg.Pool): Promise<void> {
  const { rows } = await from.query<{ name: string; bytes: number }>(
    `select relname as name, pg_total_relation_size(oid)::float8 as bytes from pg_class
     where relnamespace = 'mailherald'::regnamespace and relkind = 'r' order by 2 desc`,
  )
  const sizes = rows.map(({ name, bytes }) => ({ name, each: bytes / wanted }))
  const large = sizes.filter(({ each }) => each >= 1)
  print('what an event takes on the disk, with all indexes', {
    unit: 'B',
    ...spreadOf([sizes.reduce((sum, { each }) => sum + each, 0)]),
    detail: large.map(({ name, each }) => `${name} ${short(each)} B`).join(', '),
  })
}

interface Printed extends Outcome, Pick<Line['row'], 'target'> {
  readonly reference?: string
}

/** A line of the table in README.md. */
function print(name: string, { reference = '–', target, ...outcome }: Printed): void {
  console.log(lineOf({ row: { name, reference, ...(target && { target }) }, outcome }))
}
