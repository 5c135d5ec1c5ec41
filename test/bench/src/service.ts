import { short, type Effort, type Outcome } from './row.js'
import { takeTurns, times } from './take-turns.js'

/** One way to work off deliveries that are all different, in a process that lives for long. */
export interface Side<Delivery> {
  /** Made before the clock runs. */
  prepare(index: number): Delivery
  handle(delivery: Delivery): unknown
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

/**
 * Measures as a service sees it: every delivery is different and made before the clock runs, each side lives as long as the
 * process does, and what counts is the processor time of the whole process, collections included, over many deliveries:
 * the mean. The detail has the median and the slowest hundredth of ours by the time of day.
 */
export async function asService(contest: ServiceContest, effort: Effort): Promise<Outcome> {
  const { ours, reference, floors = {}, fill } = contest
  const count = Math.max(4, Math.round((contest.deliveries * effort.inProcessMs) / 150))
  const latencies: number[] = []
  await fill?.()
  const outcome = await takeTurns(
    {
      ours: measured(ours, count, latencies),
      reference: measured(reference, count),
      floors: Object.fromEntries(
        Object.entries(floors).map(([name, floor]) => [name, measured(floor, count)]),
      ),
    },
    effort.rounds,
    times((value) => `${short(value)} µs`),
  )
  const sorted = latencies.toSorted((a, b) => a - b)
  const [p50, p99] = [0.5, 0.99].map((share) => sorted[Math.floor(sorted.length * share)] ?? NaN)
  return { ...outcome, detail: `${outcome.detail}; p50 ${micro(p50)}, p99 ${micro(p99)}` }
}

function micro(ms = NaN): string {
  return `${short(ms * 1000)} µs`
}

/** The mean of a share of the deliveries, in microseconds of processor time. */
function measured<T>(
  { prepare, handle }: Side<T>,
  count: number,
  latencies: number[] = [],
): () => Promise<number> {
  let made = 0
  return async () => {
    const share = Array.from({ length: count }, () => prepare(made++))
    const before = process.cpuUsage()
    for (const delivery of share) {
      const start = performance.now()
      await handle(delivery)
      latencies.push(performance.now() - start)
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / count
  }
}
