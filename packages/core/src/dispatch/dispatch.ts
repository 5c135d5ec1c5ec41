import type { VerifiedDelivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import { HandlerRun } from './handler-run.js'
import type { EventOutcome, Run } from './outcome.js'
import type { DispatchParts } from './parts.js'
import { inOrder } from '../util/in-order.js'
import { all, andThen, type MaybePromise } from '../util/maybe-promise.js'
import { Tally } from './tally.js'

/** Gives every event to every handler that wants it. Never throws. */
export function dispatch(
  events: Iterable<HeraldEvent>,
  delivery: VerifiedDelivery,
  parts: DispatchParts,
): MaybePromise<Tally> {
  const tally = new Tally()
  const add = (outcome: EventOutcome): void => tally.add(outcome)
  const handled = inOrder(events, {
    concurrency: parts.concurrency,
    keyOf: messageOf,
    work: (event) => andThen(dispatchOne(event, delivery, parts), add),
  })
  return andThen(handled, () => tally)
}

/** Events of one message keep their order; events without one have no order to keep. */
function messageOf(event: HeraldEvent): string {
  return ('messageId' in event && event.messageId) || event.id
}

/** Gives one event to every handler that wants it. Never throws. */
export function dispatchOne(
  event: HeraldEvent,
  delivery: VerifiedDelivery | undefined,
  parts: DispatchParts,
): MaybePromise<EventOutcome> {
  const handlers = parts.registry.take(event)
  const assignment = { event, delivery, parts }
  const started = handlers.map((registered) => new HandlerRun(registered, assignment).start())
  return andThen(all(started), (runs) => {
    parts.registry.settle(handlers, runs)
    return conclude(event, runs, parts)
  })
}

function conclude(event: HeraldEvent, runs: readonly Run[], parts: DispatchParts): EventOutcome {
  logDiscarded(event, runs, parts)
  if (!runs.some(hasFailed)) return { event, runs }
  const error = failuresOf(event, runs)
  parts.onError(error)
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
  { logger }: DispatchParts,
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
