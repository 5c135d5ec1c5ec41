import type { Interruption } from './actor.js'
import type { Run } from './journal.js'
import type { Acknowledgement, Acknowledgements } from './send.js'
import { leaseMs, type Settings } from './settings.js'

/** What was seen in a run, by those who are not under test. */
export interface Evidence {
  readonly acknowledgements: Acknowledgements
  readonly handlers: readonly string[]
  readonly runs: readonly Run[]
  readonly interruptions: readonly Interruption[]
}

/** A handler that completed an event again. */
export interface Doubled {
  readonly before: Run
  readonly again: Run
}

/** What is to be thought of a run. */
export interface Verdict {
  /** Event and handler of what was acknowledged and not completed. */
  readonly neverHandled: readonly string[]
  /** The same, where Redis acknowledged the event and forgot what it acknowledged then: it had not written it yet. */
  readonly forgotten: readonly string[]
  /** How many events were acknowledged at such a time. */
  readonly mostForgotten: number
  readonly unexplained: readonly Doubled[]
  readonly byInterruptions: number
  readonly byOverruns: number
  /** How many may be doubled by interruptions: what can be on its way when something is killed. */
  readonly mostByInterruptions: number
  readonly overruns: number
}

/**
 * How long after its end a run may still be unknown to Redis, in milliseconds: on its way there.
 */
const settlingMs = 1000

/**
 * How long "everysec" puts off writing while the disk is busy, in milliseconds: two seconds, and some time to notice.
 *
 * @see https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/
 */
const postponementMs = 2500

export function judge(evidence: Evidence, settings: Settings): Verdict {
  const { acknowledgements, runs, interruptions } = evidence
  const completed = byTask(runs)
  const doubled = [...completed.values()].flatMap(pairs)
  const late = doubled.filter(({ before }) => outlived(before, settings))
  const others = doubled.filter((pair) => !late.includes(pair))
  const explained = others.filter(({ before }) =>
    interruptions.some((each) => spoils(each, before)),
  )
  const doubtful = doubtfulAmong(acknowledgements, interruptions)
  const missing = (events: Iterable<string>): string[] =>
    [...events]
      .flatMap((event) => evidence.handlers.map((handler) => `${event} ${handler}`))
      .filter((task) => !completed.has(task))
  return {
    neverHandled: missing([...acknowledgements.keys()].filter((event) => !doubtful.has(event))),
    forgotten: missing(doubtful),
    mostForgotten: doubtful.size,
    unexplained: others.filter((pair) => !explained.includes(pair)),
    byInterruptions: explained.length,
    byOverruns: late.length,
    mostByInterruptions: mostDoubled(interruptions, settings),
    overruns: runs.filter((run) => outlived(run, settings)).length,
  }
}

/** The events whose every acknowledgement fell in a time that Redis knew nothing of when it was back. */
function doubtfulAmong(
  acknowledgements: Acknowledgements,
  interruptions: readonly Interruption[],
): ReadonlySet<string> {
  const gaps = interruptions.filter(({ kind }) => kind === 'redis')
  const inGap = ({ from, to }: Acknowledgement): boolean =>
    gaps.some((gap) => from <= gap.from && to >= keptBy(gap))
  const doubtful = [...acknowledgements].filter(([, posts]) => posts.every(inGap))
  return new Set(doubtful.map(([event]) => event))
}

/** Until when what Redis acknowledged is safe. A server that forgets more than it may has no excuse. */
function keptBy({ from, keptUntil = from }: Interruption): number {
  return from - keptUntil > postponementMs ? from : Math.min(from, keptUntil)
}

function byTask(runs: readonly Run[]): Map<string, Run[]> {
  const tasks = new Map<string, Run[]>()
  for (const run of runs.toSorted((a, b) => a.start - b.start)) {
    if (run.end === undefined) continue
    const task = `${run.event} ${run.handler}`
    tasks.set(task, [...(tasks.get(task) ?? []), run])
  }
  return tasks
}

/** Each run after the first, with the one before it. */
function pairs(completed: readonly Run[]): Doubled[] {
  return completed.slice(1).flatMap((again, index) => {
    const before = completed[index]
    return before === undefined ? [] : [{ before, again }]
  })
}

/** Whether it ended when its lease was over: somebody else could begin. */
function outlived({ start, end = start }: Run, settings: Settings): boolean {
  return end - start > leaseMs(settings)
}

/** Whether the run's own process, or Redis, was away before the run's end was safely known. */
function spoils(interruption: Interruption, run: Run): boolean {
  const { kind, process, to } = interruption
  const { start, end = start } = run
  const concerned = kind === 'redis' || process === run.process
  return concerned && keptBy(interruption) <= end + settlingMs && to >= start
}

function mostDoubled(
  interruptions: readonly Interruption[],
  { concurrency, workers }: Settings,
): number {
  const affected = { worker: concurrency, redis: concurrency * workers, receiver: 0, postgres: 0 }
  return interruptions.reduce((most, { kind }) => most + affected[kind], 0)
}
