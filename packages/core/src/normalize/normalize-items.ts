import { decideAutomated, type AutomatedCheck } from './automated.js'
import type { VerifiedDelivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import { completeEvents } from './complete.js'
import type { EventDraft } from '../events/draft.js'
import type { HeraldEvent } from '../events/event-map.js'
import { malformed } from '../events/malformed.js'
import type { Logger } from '../logger.js'
import type { Provider } from '../provider.js'
import type { Item } from '../read/item.js'
import { UnknownLog } from './unknown-log.js'

/** Where a delivery's events come from, and whom to tell of what could not be read. */
export interface NormalizeJob extends AutomatedCheck {
  readonly provider: Provider
  readonly delivery: VerifiedDelivery
  readonly logger: Logger
}

/** So many items are read in one go: where each is handled before the next is read, a batch takes a seventh longer. */
const atATime = 50

/**
 * The events of all items, what cannot be read as `unknown`. Those of a batch are made a few at a time when they are asked
 * for, so that they need not all be in memory.
 */
export function normalizeItems(items: readonly Item[], job: NormalizeJob): Iterable<HeraldEvent> {
  return items.length <= atATime ? atOnce(items, job) : inParts([...items], job)
}

function atOnce(items: readonly Item[], job: NormalizeJob): readonly HeraldEvent[] {
  const unknown = new UnknownLog(job)
  const events = eventsIn(items, job, unknown)
  unknown.end()
  return events
}

/** Takes the items out of the list: what has been handled need not outlive the next collection. */
function* inParts(left: Item[], job: NormalizeJob): Generator<HeraldEvent> {
  const unknown = new UnknownLog(job)
  while (left.length > 0) {
    for (const event of eventsIn(left.splice(0, atATime), job, unknown)) yield event
  }
  unknown.end()
}

function eventsIn(items: readonly Item[], job: NormalizeJob, unknown: UnknownLog): HeraldEvent[] {
  const events: HeraldEvent[] = []
  const read = items.map((item) => ({ item, drafts: draftsOf(item, job) }))
  for (const { item, drafts } of read) {
    for (const event of completed(drafts, item, job)) {
      decideAutomated(event, job)
      unknown.look(event)
      events.push(event)
    }
  }
  return events
}

function draftsOf(item: Item, job: NormalizeJob): readonly EventDraft[] {
  const { raw } = item
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return [unreadable('is no JSON object')]
  }
  try {
    const drafts = job.provider.normalize(item, { receivedAt: job.delivery.receivedAt })
    return drafts.length > 0 ? drafts : [unreadable('holds no event')]
  } catch (cause) {
    return [failed(cause, job)]
  }
}

function completed(drafts: readonly EventDraft[], item: Item, job: NormalizeJob): HeraldEvent[] {
  const origin = { provider: job.provider, delivery: job.delivery, item }
  try {
    return completeEvents(drafts, origin)
  } catch (cause) {
    return completeEvents([failed(cause, job)], origin)
  }
}

function failed(cause: unknown, { provider, onError }: NormalizeJob): EventDraft {
  onError(normalizeFailed(provider, cause))
  return unreadable('could not be read')
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
