import { deadLetters } from './cases/dead-letters.js'
import { forgetting } from './cases/forgetting.js'
import { order } from './cases/order.js'
import { remembering } from './cases/remembering.js'
import { retries } from './cases/retries.js'
import { storing } from './cases/storing.js'
import { workers } from './cases/workers.js'
import { onStand, type Patience } from './stand.js'
import type { MakeQueue } from './subject.js'

/** How patient the cases are. */
export interface QueueConformanceOptions {
  /**
   * How long a case waits for something that has to happen, in milliseconds.
   *
   * @defaultValue 20,000
   */
  readonly patienceMs?: Patience['patienceMs']
}

/** One thing that a queue and its workers have to do. */
export interface QueueCase {
  readonly name: string
  /** @throws {AssertionError} saying what they did instead */
  run(makeQueue: MakeQueue): Promise<void>
}

/**
 * What every `Queue` with a worker has to do, as cases for any test runner: what is stored comes to its handlers, as it was and
 * once; what fails is tried again and kept as a dead letter; the order of a message; workers that are closed and killed;
 * the idempotency store; erasing and pruning. Cases wait in real time, some for seconds: give them a minute each.
 *
 * @example
 * ```ts
 * for (const { name, run } of queueConformance()) {
 *   it(name, () => run((settings) => myQueueUnderTest(settings)), 60_000)
 * }
 * ```
 */
export function queueConformance({
  patienceMs = 20_000,
}: QueueConformanceOptions = {}): readonly QueueCase[] {
  const cases = [
    ...storing,
    ...retries,
    ...deadLetters,
    ...order,
    ...workers,
    ...forgetting,
    ...remembering,
  ]
  return cases.map(({ name, settings, check }) => ({
    name,
    run: (make) => onStand({ make, settings, patienceMs }, check),
  }))
}
