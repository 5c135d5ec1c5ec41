import type { VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import { completeEvents, type Origin } from './events/complete.js'
import type { EventDraft } from './events/draft.js'
import type { HeraldEvent } from './events/event-map.js'
import { malformed } from './events/malformed.js'
import type { Logger } from './logger.js'
import type { Item, Provider } from './provider.js'
import { UnknownLog } from './unknown-log.js'

/** Where a delivery's events come from, and whom to tell of what could not be read. */
export interface NormalizeJob {
  readonly provider: Provider
  readonly delivery: VerifiedDelivery
  readonly logger: Logger
  onError(error: MailheraldError): void
}

/**
 * The events of all items, what cannot be read as `unknown`. Those of a batch are made one after the other when they are
 * asked for, so that they need not all be in memory.
 */
export function normalizeItems(items: readonly Item[], job: NormalizeJob): Iterable<HeraldEvent> {
  const [only] = items
  return only !== undefined && items.length === 1
    ? reported(eventsOf(only, job), new UnknownLog(job))
    : oneByOne(items, job)
}

function* oneByOne(items: readonly Item[], job: NormalizeJob): Generator<HeraldEvent> {
  const unknown = new UnknownLog(job)
  for (const item of items) {
    for (const event of eventsOf(item, job)) {
      unknown.look(event)
      yield event
    }
  }
  unknown.end()
}

function reported(events: readonly HeraldEvent[], unknown: UnknownLog): readonly HeraldEvent[] {
  for (const event of events) unknown.look(event)
  unknown.end()
  return events
}

function eventsOf(item: Item, { provider, delivery, onError }: NormalizeJob): HeraldEvent[] {
  const origin = { provider, delivery, item }
  try {
    return completeEvents(draftsOf(origin), origin)
  } catch (cause) {
    onError(normalizeFailed(provider, cause))
    return completeEvents([unreadable('could not be read')], origin)
  }
}

function draftsOf({ provider, delivery, item }: Origin): readonly EventDraft[] {
  const { raw } = item
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return [unreadable('is no JSON object')]
  }
  const drafts = provider.normalize(item, { receivedAt: delivery.receivedAt })
  return drafts.length > 0 ? drafts : [unreadable('holds no event')]
}

function unreadable(message: string): EventDraft {
  return malformed('', [{ path: '', message }])
}

function normalizeFailed(provider: Provider, cause: unknown): MailheraldError {
  return new MailheraldError(
    'ERR_NORMALIZE_FAILED',
    `${provider.id}: the normalizer threw; the payload is handed out as "unknown". Please report this with the payload.`,
    { details: { provider: provider.id }, cause },
  )
}
