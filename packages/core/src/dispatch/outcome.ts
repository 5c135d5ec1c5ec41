import type { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'

/** What became of one handler's work on one event. */
export interface Run {
  readonly handler: string
  readonly bestEffort: boolean
  /** `done` now or before; `busy`: it is being handled right now; `discarded`, `later`: as the handler asked. */
  readonly state: 'done' | 'failed' | 'busy' | 'discarded' | 'later'
  readonly error?: unknown
  /** After how many milliseconds the handler wants the event again. */
  readonly delayMs?: number | undefined
}

/** Whether the handler is through with the event. */
export function isSettled({ state }: Run): boolean {
  return state === 'done' || state === 'discarded'
}

/** What became of one event. */
export interface EventOutcome {
  readonly event: HeraldEvent
  readonly runs: readonly Run[]
  /** All failures of its handlers, as they were reported. */
  readonly error?: MailheraldError
}
