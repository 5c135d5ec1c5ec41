import { setTimeout } from 'node:timers/promises'
import { postgresLedger } from '@mailherald/postgres'
import type pg from 'pg'
import type { Interruption } from '../actor.js'
import { startChaos } from '../chaos.js'
import { spared } from '../perform.js'
import { handlers, type Plan } from '../plan.js'
import { sendAll } from '../send.js'
import { overrunMs, type Settings } from '../settings.js'
import { openStage, type LedgerStage } from './stage.js'

/** What is in the tables in the end, against what was acknowledged. */
export interface LedgerOutcome {
  /** Events that were acknowledged and are not recorded. */
  readonly unrecorded: readonly string[]
  /** Event and handler of what was recorded and never handled. */
  readonly unhandled: readonly string[]
  /** The same, of effects that were applied more than once. */
  readonly doubled: readonly string[]
  readonly recorded: number
  readonly interruptions: readonly Interruption[]
  readonly seconds: number
  readonly retries: number
  /** What should not have happened at all, in words. */
  readonly mishaps: readonly string[]
}

/** Runs the plan on processes of its own; with a seed for it, they are killed in between. */
export async function performWithLedger(
  plan: Plan,
  settings: Settings,
  chaosSeed?: number,
): Promise<LedgerOutcome> {
  const stage = await openStage(settings)
  try {
    const chaos = chaosSeed !== undefined && startChaos(stage.actors, settings, chaosSeed)
    const began = performance.now()
    const { acknowledgements, givenUp, retries } = await sendAll(plan.posts, stage.origin)
    const isEmpty = await drained(stage.pool)
    const seconds = (performance.now() - began) / 1000
    const interruptions = chaos ? await chaos.stop() : []
    // What runs past its lease is still at it.
    await setTimeout(overrunMs(settings))
    const mishaps = stage.actors.flatMap(({ collapses }) => collapses)
    if (givenUp > 0) mishaps.push(`${givenUp} posts were never accepted`)
    if (!isEmpty) mishaps.push('the queue did not become empty')
    if (chaos) mishaps.push(...spared(interruptions, settings))
    const tables = await lookInto(stage, [...acknowledgements.keys()])
    return { ...tables, interruptions, seconds, retries, mishaps }
  } finally {
    await stage.close()
  }
}

const patienceMs = 30_000

/** Waits until no job is left to do. False: nothing was done for half a minute. */
async function drained(pool: pg.Pool): Promise<boolean> {
  let [left, changedAt] = [-1, performance.now()]
  for (;;) {
    const now = await count(pool, "select count(*) from pgboss.job where state < 'completed'")
    if (now === 0) return true
    if (now !== undefined && now !== left) [left, changedAt] = [now, performance.now()]
    if (performance.now() - changedAt > patienceMs) return false
    await setTimeout(100)
  }
}

/** Undefined while the server is away. */
async function count(pool: pg.Pool, text: string): Promise<number | undefined> {
  try {
    const { rows } = await pool.query<{ count: string }>(text)
    return Number(rows[0]?.count)
  } catch {
    return undefined
  }
}

type Tables = Pick<LedgerOutcome, 'unrecorded' | 'unhandled' | 'doubled' | 'recorded'>

async function lookInto({ pool }: LedgerStage, acknowledged: readonly string[]): Promise<Tables> {
  const recorded = await recordedIn(pool)
  const { rows } = await pool.query<{ task: string; times: number }>(
    "select event || ' ' || handler as task, times from applied",
  )
  const applied = new Set(rows.map(({ task }) => task))
  const tasks = [...recorded].flatMap((event) => handlers.map((handler) => `${event} ${handler}`))
  return {
    recorded: recorded.size,
    unrecorded: acknowledged.filter((event) => !recorded.has(event)),
    unhandled: tasks.filter((task) => !applied.has(task)),
    doubled: rows.filter(({ times }) => times > 1).map(({ task }) => task),
  }
}

/** By the provider's id of each event, as the plan has it. */
async function recordedIn(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const ledger = postgresLedger({ pool })
  const found = new Set<string>()
  let after: string | undefined
  for (;;) {
    const page = await ledger.events({ limit: 1000, ...(after !== undefined && { after }) })
    if (page.events.length === 0) return found
    for (const { providerEventId } of page.events) found.add(`${providerEventId}`)
    after = page.next
  }
}
