import type { VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import { HandlerRun, type Run } from './handler-run.js'
import type { IdempotencyStore } from './idempotency.js'
import { inOrder } from './in-order.js'
import type { Logger } from './logger.js'
import { all, andThen, type MaybePromise } from './maybe-promise.js'
import type { Registry } from './registry.js'
import { Tally } from './tally.js'

/** What dispatching needs to know of the herald. */
export interface DispatchSettings {
  readonly registry: Registry
  readonly store: IdempotencyStore
  readonly logger: Logger
  readonly timeoutMs: number
  /** How many events of one delivery are handled at the same time. */
  readonly concurrency: number
  onError(error: MailheraldError): void
}

/** What became of one event. */
export interface EventOutcome {
  readonly event: HeraldEvent
  readonly runs: readonly Run[]
  /** All failures of its handlers, as they were reported. */
  readonly error?: MailheraldError
}

/** Gives every event to every handler that wants it. Never throws. */
export function dispatch(
  events: Iterable<HeraldEvent>,
  delivery: VerifiedDelivery,
  settings: DispatchSettings,
): MaybePromise<Tally> {
  const tally = new Tally()
  const handled = inOrder(events, {
    concurrency: settings.concurrency,
    // Events of one message keep their order; events without one have no order to keep.
    keyOf: (event) => ('messageId' in event && event.messageId) || event.id,
    work: (event) =>
      andThen(dispatchOne(event, delivery, settings), (outcome) => tally.add(outcome)),
  })
  return andThen(handled, () => tally)
}

/** Gives one event to every handler that wants it. Never throws. */
export function dispatchOne(
  event: HeraldEvent,
  delivery: VerifiedDelivery,
  settings: DispatchSettings,
): MaybePromise<EventOutcome> {
  const registrations = settings.registry.take(event)
  const assignment = { event, delivery, settings }
  const started = registrations.map((registration) =>
    new HandlerRun(registration, assignment).start(),
  )
  return andThen(all(started), (runs) => {
    settings.registry.settle(registrations, runs)
    return conclude(event, runs, settings)
  })
}

function conclude(
  event: HeraldEvent,
  runs: readonly Run[],
  settings: DispatchSettings,
): EventOutcome {
  logDiscarded(event, runs, settings)
  if (!runs.some(hasFailed)) return { event, runs }
  const error = failuresOf(event, runs)
  settings.onError(error)
  return { event, runs, error }
}

function hasFailed({ state }: Run): boolean {
  return state === 'failed'
}

/** All failures of one event come together in one error. */
function failuresOf(event: HeraldEvent, runs: readonly Run[]): MailheraldError {
  const failures = runs.filter(hasFailed)
  const names = failures.map((run) => run.handler)
  return new MailheraldError(
    'ERR_HANDLER_FAILED',
    `${names.join(', ')} failed on ${event.type} (${event.id}).`,
    {
      details: { event, handlers: names },
      cause: new AggregateError(failures.map((run) => run.error)),
    },
  )
}

function logDiscarded(
  { id, type }: HeraldEvent,
  runs: readonly Run[],
  { logger }: DispatchSettings,
): void {
  for (const { state, handler, error } of runs) {
    if (state !== 'discarded') continue
    const reason = reasonOf(error)
    logger.warn('a handler gave up on this event', { handler, id, type, reason })
  }
}

/** A handler may throw what throws when it is read. */
function reasonOf(error: unknown): unknown {
  try {
    return (error as Error).message
  } catch {
    return 'a reason that cannot be read'
  }
}
