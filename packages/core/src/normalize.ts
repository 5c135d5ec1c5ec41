import type { VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import { completeEvents } from './events/complete.js'
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
  const { provider, delivery } = job
  const events: HeraldEvent[] = []
  for (const item of items) {
    events.push(...completeEvents(draftsOf(item, job), { provider, delivery, item }))
  }
  return events
}

function draftsOf(item: Item, job: NormalizeJob): readonly EventDraft[] {
  if (typeof item.raw !== 'object' || item.raw === null || Array.isArray(item.raw)) {
    return [malformed('', [{ path: '', message: 'is no JSON object' }])]
  }
  try {
    const drafts = job.provider.normalize(item, { receivedAt: job.delivery.receivedAt })
    return drafts.length > 0 ? drafts : [malformed('', [{ path: '', message: 'holds no event' }])]
  } catch (cause) {
    job.onError(normalizeFailed(job.provider, cause))
    return [malformed('', [{ path: '', message: 'could not be read' }])]
  }
}

function normalizeFailed(provider: Provider, cause: unknown): MailheraldError {
  return new MailheraldError(
    'ERR_NORMALIZE_FAILED',
    `${provider.id}: the normalizer threw; the payload is handed out as "unknown". Please report this with the payload.`,
    { details: { provider: provider.id }, cause },
  )
}
