import type { VerifiedDelivery } from '../delivery.js'
import type { Provider } from '../provider.js'
import type { Item } from '../read/item.js'
import type { EventDraft } from '../events/draft.js'
import type { HeraldEvent } from '../events/event-map.js'
import { eventId } from '../events/id.js'
import { referenceIn } from '../reference/key.js'

/** Where a draft comes from. */
export interface Origin {
  readonly provider: Provider
  readonly delivery: VerifiedDelivery
  readonly item: Item
}

/** The events of one item: its drafts with everything that is the same for every provider. */
export function completeEvents(drafts: readonly EventDraft[], origin: Origin): HeraldEvent[] {
  const [only] = drafts
  return only !== undefined && drafts.length === 1
    ? [complete(only, origin)]
    : drafts.map((draft, index) => complete(draft, origin, index))
}

/** @param index where the item has several */
function complete(draft: EventDraft, origin: Origin, index?: number): HeraldEvent {
  const { provider, delivery, item } = origin
  const { id: slug } = provider
  const { account, receivedAt, authenticity } = delivery
  const { type, providerType, identity, occurredAt = receivedAt, test = false } = draft
  const providerEventId = draft.providerEventId ?? item.eventId
  const part = index === undefined ? undefined : [type, recipientOf(draft) ?? index]
  const { raw } = item
  const id = eventId({
    provider: slug,
    account,
    providerType,
    providerEventId,
    identity,
    part,
    raw,
  })
  const event: Record<string, unknown> = {
    id,
    type,
    provider: slug,
    providerType,
    occurredAt,
    receivedAt,
    test,
    authenticity,
  }
  if (account !== undefined) event['account'] = account
  if (providerEventId !== undefined) event['providerEventId'] = providerEventId
  copyFields(draft, event)
  const reference = referenceOf(draft)
  if (reference !== undefined) event['reference'] = reference
  event['raw'] = raw
  return event as unknown as HeraldEvent
}

function recipientOf(draft: EventDraft): string | undefined {
  return 'recipient' in draft ? (draft.recipient ?? undefined) : undefined
}

/** Where the provider has a place of its own for it, the draft has it already. */
function referenceOf(draft: EventDraft): string | undefined {
  const isOpen = 'metadata' in draft && draft.reference === undefined
  return isOpen ? referenceIn(draft.metadata) : undefined
}

/** Copies what a reader found; `identity` has served its purpose. */
function copyFields(draft: EventDraft, event: Record<string, unknown>): void {
  let name: keyof EventDraft
  for (name in draft) {
    if (draft[name] !== undefined && name !== 'identity') event[name] = draft[name]
  }
}
