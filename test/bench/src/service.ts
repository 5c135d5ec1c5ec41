import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { quantilesOf, short, type Effort, type Outcome } from './row.js'
import { takeTurns, times, type Measure } from './take-turns.js'

/** One way to work off deliveries that are all different, in a process that lives for long. */
export interface Side<Delivery> {
  /** Made before the clock runs. */
  prepare(index: number): Delivery
  handle(delivery: Delivery): unknown
  /** Looks at an answer, while the clock stands still: a refusal costs less. */
  check?(answer: unknown): void
}

/** Ways to do the same, and floors below which nobody gets. */
export interface ServiceContest {
  readonly deliveries: number
  readonly ours: Side<unknown>
  readonly reference: Side<unknown>
  readonly floors?: Readonly<Record<string, Side<unknown>>>
  /** Called before the first round: a service's memory is full. */
  fill?(): Promise<void>
}

/** What a side took: means of the latest share in processor time, the others of all by the time of day. */
interface Taken {
  readonly mean: number
  readonly p50: number
  readonly p99: number
}

/**
 * Measures as a service sees it: every delivery is different and made before the clock runs, each side lives as long as the
 * process does, and what counts is the processor time of the whole process, collections included, over many deliveries:
 * the mean. The detail has the median and the slowest hundredth of ours by the time of day.
 */
export async function asService(contest: ServiceContest, effort: Effort): Promise<Outcome> {
  const { ours, reference, floors = {}, fill } = contest
  const count = shareOf(contest, effort)
  await fill?.()
  return inTurn(
    {
      ours: measured(ours, count),
      reference: measured(reference, count),
      ...Object.fromEntries(
        Object.entries(floors).map(([name, floor]) => [name, measured(floor, count)]),
      ),
    },
    effort,
  )
}

/** The same, where each side lives in a process of its own: what one keeps must not be collected on the other's time. */
export interface ContestApart {
  readonly deliveries: number
  readonly sides: Readonly<Record<string, () => Side<unknown>>>
  /** How many deliveries fill a memory of finished work. */
  readonly fill: number
}

/** @param row whose contest it is: each process finds it again by this name */
export async function asServiceApart(
  row: string,
  contest: ContestApart,
  effort: Effort,
): Promise<Outcome> {
  const { sides, fill } = contest
  const side = effort.side === undefined ? undefined : sides[effort.side]?.()
  if (side !== undefined) return answerFor(side, { count: shareOf(contest, effort), fill })
  const children = Object.keys(sides).map((name) => [name, processOf(row, name, effort)] as const)
  try {
    return await inTurn(
      Object.fromEntries(children.map(([name, child]) => [name, () => asked(child)])),
      effort,
    )
  } finally {
    for (const [, child] of children) child.kill()
  }
}

function processOf(row: string, side: string, effort: Effort): ChildProcess {
  const script = fileURLToPath(new URL('measure-row.js', import.meta.url))
  return fork(script, ['own', row, JSON.stringify({ ...effort, side })])
}

async function asked(child: ChildProcess): Promise<Taken> {
  child.send('go on')
  const [taken] = (await once(child, 'message')) as [Taken]
  return taken
}

/** Measures a share whenever it is asked, until the process that asks ends this one. */
async function answerFor<T>(
  side: Side<T>,
  { count, fill }: { readonly count: number; readonly fill: number },
): Promise<never> {
  // None of these has a number that is measured.
  for (let index = 1; index <= fill; index++) await side.handle(side.prepare(-index))
  const measure = measured(side, count)
  return new Promise(() => {
    process.on('message', () => void measure().then((taken) => process.send?.(taken)))
  })
}

type Contestants = Readonly<Record<string, () => Promise<Taken>>>

async function inTurn(contestants: Contestants, { rounds }: Effort): Promise<Outcome> {
  let latest: Taken | undefined
  const { ours, reference, ...floors } = Object.fromEntries(
    Object.entries(contestants).map(([name, contestant]): [string, Measure] => [
      name,
      async () => {
        const taken = await contestant()
        if (name === 'ours') latest = taken
        return taken.mean
      },
    ]),
  )
  if (ours === undefined || reference === undefined) throw new Error('a side is missing')
  const reading = times((value) => `${short(value)} µs`)
  const outcome = await takeTurns({ ours, reference, floors }, rounds, reading)
  return {
    ...outcome,
    detail: `${outcome.detail}; p50 ${micro(latest?.p50)}, p99 ${micro(latest?.p99)}`,
  }
}

function micro(ms = NaN): string {
  return `${short(ms * 1000)} µs`
}

function shareOf({ deliveries }: { readonly deliveries: number }, effort: Effort): number {
  return Math.max(4, Math.round((deliveries * effort.inProcessMs) / 150))
}

/**
 * A share of the deliveries, in microseconds of processor time. V8 leaves part of a collection to the event loop: what
 * was made for the share is collected before the clock runs, and what the share itself leaves, while it does, also where
 * a side never waits.
 */
function measured<T>({ prepare, handle, check }: Side<T>, count: number): () => Promise<Taken> {
  const latencies: number[] = []
  let made = 0
  return async () => {
    const share = Array.from({ length: count }, () => prepare(made++))
    let answer: unknown
    await setTimeout(10)
    const before = process.cpuUsage()
    for (const delivery of share) {
      const start = performance.now()
      answer = await handle(delivery)
      latencies.push(performance.now() - start)
    }
    await setImmediate()
    const { user, system } = process.cpuUsage(before)
    check?.(answer)
    const at = quantilesOf(latencies)
    return { mean: (user + system) / count, p50: at(0.5), p99: at(0.99) }
  }
}
