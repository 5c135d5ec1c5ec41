import { silentLogger } from '@mailherald/core'
import type { Connection } from '@mailherald/pg-boss'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import type { JobInsert, PgBoss } from 'pg-boss'
import type { Effort, Outcome, Row, Skipped } from '../row.js'
import {
  afterReading,
  atATime,
  atOnce,
  batches,
  enqueued,
  singleEvents,
  type Posts,
  type Rig,
} from './enqueueing.js'

const name = 'mailherald'

export const pgBoss: readonly Row[] = [
  {
    name: `enqueue to pg-boss, one event a post, ${atATime} posts at a time`,
    reference: '`boss.insert` of the job that ours stores: its name, data and options',
    target: { atLeast: 0.85 },
    measure: (effort) =>
      enqueueing(effort, singleEvents, (boss) => ({
        add: (jobs) => atOnce(jobs, (job) => boss.insert(name, [job])),
      })),
  },
  {
    name: 'enqueue to pg-boss, a signed post of 1,000 events',
    reference: '`boss.insert` of the 1,000 jobs that ours stores',
    target: { atLeast: 0.85 },
    measure: (effort) =>
      enqueueing(effort, batches, (boss) => {
        const add: Bare['add'] = (jobs) => boss.insert(name, [...jobs])
        const floor = 'the 1,000 events read by hand with all that ours promises, and `boss.insert`'
        return { add, floors: { [floor]: afterReading(add) } }
      }),
  },
]

/** What is done without us. */
type Bare = Pick<Rig<JobInsert>, 'add' | 'floors'>

async function enqueueing(
  effort: Effort,
  posts: Posts,
  bareOf: (boss: PgBoss) => Bare,
): Promise<Outcome | Skipped> {
  const why = whyNot()
  if (why !== undefined) {
    console.error(`SKIPPED: ${why.skipped}`)
    return why
  }
  // It does not wait for its disk: nothing hides what a client costs.
  const server = await postgresServer({ fsync: 'off', synchronous_commit: 'off' })
  const boss = await bossOn(server.url)
  try {
    return await against(effort, posts, { boss, bare: bareOf(boss) })
  } finally {
    await boss.stop({ graceful: false })
    await server.remove()
  }
}

function whyNot(): Skipped | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 12)) {
    return { skipped: 'pg-boss needs Node 22.12 or later', onOlderNode: true }
  }
  if (hasPostgres) return undefined
  return { skipped: 'no PostgreSQL on this machine; install it: apt-get install postgresql' }
}

async function bossOn(connectionString: string): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false })
  boss.on('error', console.error)
  return boss.start()
}

async function against(
  effort: Effort,
  posts: Posts,
  { boss, bare }: { readonly boss: PgBoss; readonly bare: Bare },
): Promise<Outcome> {
  const { pgBossQueue } = await import('@mailherald/pg-boss')
  // The same class: pnpm has installed it once for each version of OpenTelemetry, which the compiler tells apart.
  const connection = boss as unknown as Connection
  const queue = pgBossQueue({ connection, name, logger: silentLogger })
  await queue.ready()
  return enqueued<JobInsert>(effort, posts, {
    queue,
    clear: () => boss.getDb().executeSql('truncate pgboss.job cascade'),
    jobsOf: (receive) => insertedIn(boss, receive),
    ...bare,
  })
}

/** The jobs as ours hands them to pg-boss, with all their options. */
async function insertedIn(boss: PgBoss, work: () => Promise<void>): Promise<readonly JobInsert[]> {
  const { insert } = boss
  const inserted: JobInsert[] = []
  boss.insert = (queue, jobs, options) => {
    inserted.push(...jobs)
    return insert.call(boss, queue, jobs, options)
  }
  await work()
  boss.insert = insert
  return inserted
}
