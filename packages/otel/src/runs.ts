import type { Moment, Trace } from '@mailherald/core'

/** How a handler ran. */
export interface HandlerRun {
  readonly attempt: number
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly durationMs: number
}

type Started = Pick<HandlerRun, 'attempt' | 'startedAt'>

/** Puts the start of a handler and its end together. */
export class Runs {
  readonly #running = new WeakMap<Trace, Map<string, Started>>()

  started(moment: Extract<Moment, { readonly name: 'handler-started' }>): void {
    const { trace, attempt } = moment
    const running = this.#running.get(trace)
    const run = { attempt, startedAt: Date.now() }
    if (running === undefined) this.#running.set(trace, new Map([[keyOf(moment), run]]))
    else running.set(keyOf(moment), run)
  }

  /** Undefined where it did not run, and of one that ended after its time was up: that was told before. */
  ended(moment: Extract<Moment, { readonly name: 'handler-ended' }>): HandlerRun | undefined {
    const { trace, durationMs } = moment
    const running = this.#running.get(trace)
    const key = keyOf(moment)
    const started = running?.get(key)
    if (started === undefined || durationMs === undefined) return undefined
    running?.delete(key)
    return { ...started, durationMs }
  }
}

function keyOf({ event, handler }: { event: { readonly id: string }; handler: string }): string {
  return `${event.id} ${handler}`
}
