import { Attempt, type Assignment, type Ending } from './attempt.js'
import { MailheraldError } from './errors.js'
import type { Reservation } from './idempotency.js'
import { andThen, isPromise, type MaybePromise } from './maybe-promise.js'
import type { Registration } from './registry.js'

/** What became of one handler's work on one event. */
export interface Run extends Omit<Ending, 'state'> {
  readonly handler: string
  readonly bestEffort: boolean
  /** `done` now or before; `busy`: somebody is at it right now; the others as the handler ended. */
  readonly state: Ending['state'] | 'busy'
}

/** Runs one handler on one event, unless it has finished this event before. Never throws. */
export function runHandler(registration: Registration, assignment: Assignment): MaybePromise<Run> {
  const { event, settings } = assignment
  const task = { eventId: event.id, handler: registration.name }
  const timeoutMs = registration.timeoutMs ?? settings.timeoutMs

  function start(reservation: Reservation): MaybePromise<Run> {
    if (reservation.state !== 'reserved') return runOf(registration, reservation)
    const terms = { task, timeoutMs, token: reservation.token, attempt: reservation.attempt }
    const ending = new Attempt(registration.handler, assignment, terms).run()
    return andThen(ending, (ended) => runOf(registration, ended))
  }

  function unavailable(cause: unknown): Run {
    return runOf(registration, { state: 'failed', error: storeUnavailable(cause) })
  }

  try {
    // Twice the time limit: a handler that does not heed its signal keeps its task for a while.
    const reserved = settings.store.reserve(task, timeoutMs * 2)
    return isPromise(reserved) ? reserved.then(start).catch(unavailable) : start(reserved)
  } catch (cause) {
    return unavailable(cause)
  }
}

function runOf(
  { name: handler, bestEffort }: Registration,
  { state, error, delayMs }: Omit<Run, 'handler' | 'bestEffort'>,
): Run {
  return { handler, bestEffort, state, error, delayMs }
}

function storeUnavailable(cause: unknown): MailheraldError {
  const message = 'The idempotency store could not be asked.'
  return new MailheraldError('ERR_STORE_UNAVAILABLE', message, { cause })
}
