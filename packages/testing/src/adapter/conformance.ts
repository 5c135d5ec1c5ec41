import { onBench } from './bench.js'
import { arrivals } from './cases/arrivals.js'
import { forgeries } from './cases/forgeries.js'
import { outcomes } from './cases/outcomes.js'
import { refusals } from './cases/refusals.js'
import type { AdapterHost } from './host.js'

/** One thing that can come over HTTP, and what an adapter has to make of it. */
export interface AdapterCase {
  readonly name: string
  /** @throws {AssertionError} saying what came of it instead */
  run(host: AdapterHost): Promise<void>
}

/**
 * What every adapter has to do, as cases for any test runner: which deliveries reach the handlers and how often, which are refused
 * and with what, and that no forgery of any scheme gets in. Each starts a server, sends real requests to it on the loopback
 * interface, and closes it.
 *
 * @example
 * ```ts
 * for (const { name, run } of adapterConformance()) it(name, () => run(host))
 * ```
 */
export function adapterConformance(): readonly AdapterCase[] {
  return [...arrivals, ...refusals, ...outcomes, ...forgeries].map(({ name, options, run }) => ({
    name,
    run: (host) => onBench(host, options?.() ?? {}, run),
  }))
}
