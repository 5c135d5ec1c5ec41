import { Attempt, type Assignment } from './attempt.js'
import { MailheraldError } from './errors.js'
import { isDiscard, isRetryLater } from './handler-wishes.js'
import type { Reservation } from './idempotency.js'
import type { Registration } from './registry.js'
import { isPromise } from './verify/maybe-promise.js'

/** What became of one handler's work on one event. */
export interface Run {
  readonly handler: string
  readonly bestEffort: boolean
  /** `done` now or before; `busy`: somebody is at it right now; `discarded`, `later`: as the handler asked. */
  readonly state: 'done' | 'failed' | 'busy' | 'discarded' | 'later'
  readonly error?: unknown
  /** After how many milliseconds the handler wants the event again. */
  readonly delayMs?: number
}

/** Runs one handler on one event, unless it has finished this event before. Never throws. */
export async function runHandler(registration: Registration, assignment: Assignment): Promise<Run> {
  const { name: handler, bestEffort } = registration
  const { event, settings } = assignment
  const task = { eventId: event.id, handler }
  const timeoutMs = registration.timeoutMs ?? settings.timeoutMs
  let reservation: Reservation
  try {
    // Twice the time limit: a handler that does not heed its signal keeps its task for a while.
    const reserved = settings.store.reserve(task, timeoutMs * 2)
    reservation = isPromise(reserved) ? await reserved : reserved
    if (reservation.state !== 'reserved') return { handler, bestEffort, state: reservation.state }
  } catch (cause) {
    return { handler, bestEffort, state: 'failed', error: storeUnavailable(cause) }
  }
  try {
    await new Attempt(registration.handler, assignment, { task, timeoutMs, reservation }).run()
    return { handler, bestEffort, state: 'done' }
  } catch (error) {
    return { handler, bestEffort, ...thrown(error) }
  }
}

function thrown(error: unknown): Pick<Run, 'state' | 'error' | 'delayMs'> {
  if (isRetryLater(error)) return { state: 'later', delayMs: error.delayMs }
  return { state: isDiscard(error) ? 'discarded' : 'failed', error }
}

function storeUnavailable(cause: unknown): MailheraldError {
  const message = 'The idempotency store could not be asked.'
  return new MailheraldError('ERR_STORE_UNAVAILABLE', message, { cause })
}
