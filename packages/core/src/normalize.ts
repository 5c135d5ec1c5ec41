import type { VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import { completeEvents, type Origin } from './events/complete.js'
import type { EventDraft } from './events/draft.js'
import type { HeraldEvent } from './events/event-map.js'
import { malformed } from './events/malformed.js'
import type { Item, Provider } from './provider.js'

/** Where a delivery's events come from, and whom to tell of a normalizer that threw. */
export interface NormalizeJob {
  readonly provider: Provider
  readonly delivery: VerifiedDelivery
  onError(error: MailheraldError): void
}

/** The events of all items. What cannot be read comes out as `unknown`. */
export function normalizeItems(items: readonly Item[], job: NormalizeJob): HeraldEvent[] {
  const only = items[0]
  if (only !== undefined && items.length === 1) return eventsOf(only, job)
  const events: HeraldEvent[] = []
  for (const item of items) for (const event of eventsOf(item, job)) events.push(event)
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
