import { payloads } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseForTests } from '../../test-helpers/database.js'
import { rig, type Rig } from '../../test-helpers/rig.js'
import { callAgain, claimJobs } from './claim.js'
import * as dead from './dead-letters.js'
import * as forget from './forget.js'
import { completeJob, failJob, putOffJob, takeOverJobs } from './settle.js'
import * as tasks from './tasks.js'

const id = '00000000-0000-8000-8000-000000000000'
const now = '2026-01-01'
const claim = { name: 'q', most: 10, lookAt: 10, putOffMs: 1000 }

/** Every statement on jobs and tasks, with parameters. */
const statements: readonly (readonly [what: string, sql: string, params: unknown[]])[] = [
  ['call again', callAgain('pgboss'), ['q', [id]]],
  ['complete', completeJob('pgboss'), ['q', id, 0]],
  ['fail', failJob('pgboss'), ['q', id, 0, 'reason', 1000]],
  ['put off', putOffJob('pgboss'), ['q', id, 0, 1000]],
  ['take over', takeOverJobs('pgboss'), ['q', 30_000, 5]],
  ['count the dead', dead.countDead('pgboss'), ['q', null]],
  ['list the dead', dead.listDead('pgboss'), ['q', 'email.bounced', 0, 100]],
  ['get a dead one', dead.getDead('pgboss'), ['q', id]],
  ['replay a dead one', dead.replayDead('pgboss'), ['q', id]],
  ['replay some', dead.replaySome('pgboss'), ['q', null, now, 1000]],
  ['drop a dead one', dead.dropDead('pgboss'), ['q', id]],
  ['drop some', dead.dropSome('pgboss'), ['q', null, now, 1000]],
  ['look at', forget.lookAt('pgboss'), ['q', id, 1000, 'ann@example.com']],
  ['delete what is over', forget.deleteOver('pgboss'), ['q', [id]]],
  ['prune', forget.pruneOver('pgboss'), ['q', now, 1000]],
  ['reserve', tasks.reserveTask('pgboss'), ['q', 'acme~1', 'h', 't', 1000, 1000]],
  ['finish', tasks.finishTask('pgboss'), ['q', 'acme~1', 'h', 't']],
  ['release', tasks.releaseTask('pgboss'), ['q', 'acme~1', 'h', 't']],
  ['forget tasks', tasks.forgetTasks('pgboss'), ['q', 1000]],
]

/** Of the size that payloads have. */
function wide(count: number): object[] {
  const metadata = { note: 'n'.repeat(500) }
  return payloads(count).map((each) => ({ ...each, metadata }))
}

describe.skipIf(!hasPostgres)('with very many jobs and tasks', { timeout: 60_000 }, () => {
  // What PostgreSQL has counted is what the tests let it count.
  const database = databaseForTests({ autovacuum: 'off' })
  let under: Rig
  let planInABurst: string
  beforeAll(async () => {
    under = await rig(database.url, { name: 'q' }, { queueTimeoutMs: 30_000 })
    for (let posted = 0; posted < 5000; posted += 500) {
      const { body } = await under.post(wide(posted + 500).slice(posted))
      if (body !== '{"events":500}') throw new Error(body)
    }
    const burst = claimJobs('pgboss', claim).replace('WITH due', 'EXPLAIN WITH due')
    planInABurst = await planOf(burst)
    await under.ask(
      `INSERT INTO pgboss.job (name, data, state, completed_on, singleton_key, policy, keep_until)
       SELECT 'q', '{"type":"email.bounced","job":"{}"}'::jsonb, s::pgboss.job_state,
         CASE WHEN s IN ('completed', 'failed') THEN now() END, s || n, 'singleton', now() + interval '1 year'
       FROM generate_series(1, 4000) n, unnest(ARRAY['created', 'completed', 'completed']) s
       UNION ALL SELECT 'q', '{"type":"email.bounced","job":"{}"}'::jsonb, 'failed', now(), 'failed' || n, 'singleton',
         now() + interval '1 year' FROM generate_series(1, 100) n`,
    )
    await under.ask(
      `INSERT INTO pgboss.mailherald_task SELECT 'q', 'acme~' || n, 'h', 't', 1, true, now(),
         now() + interval '7 days' FROM generate_series(1, 4000) n`,
    )
  }, 60_000)
  afterAll(() => under.close())

  async function planOf(sql: string, params?: unknown[]): Promise<string> {
    const rows = await under.ask<{ readonly 'QUERY PLAN': string }>(sql, params)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }

  it('a claim reads pg-boss’s index and sorts nothing, also before PostgreSQL has counted them', async () => {
    await under.ask('ANALYZE pgboss.job, pgboss.mailherald_task')
    const explained = claimJobs('pgboss', claim).replace('WITH due', 'EXPLAIN WITH due')
    for (const plan of [planInABurst, await planOf(explained)]) {
      expect(plan).toContain('Index Scan using job_common_i11')
      expect(plan).not.toMatch(/Seq Scan|Sort/)
    }
  })

  it.each(statements)('%s: no statement reads a whole table', async (_, sql, params) => {
    const plan = await planOf(`EXPLAIN ${sql}`, params)
    expect(plan).toMatch(/Index (?:Only )?Scan|Tid Scan|Conflict Arbiter/)
    expect(plan).not.toContain('Seq Scan on job')
    expect(plan).not.toContain('Seq Scan on mailherald_task')
  })
})
