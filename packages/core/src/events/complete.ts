import type { VerifiedDelivery } from '../delivery.js'
import type { Item, Provider } from '../provider.js'
import type { EventDraft } from './draft.js'
import type { HeraldEvent } from './event-map.js'
import { eventId } from './id.js'

/** Where a draft comes from. */
export interface Origin {
  readonly provider: Provider
  readonly delivery: VerifiedDelivery
  readonly item: Item
}

/** The events of one item: its drafts with everything that is the same for every provider. */
export function completeEvents(drafts: readonly EventDraft[], origin: Origin): HeraldEvent[] {
  const several = drafts.length > 1
  return drafts.map((draft, index) => complete(draft, origin, several ? index : undefined))
}

function complete(draft: EventDraft, origin: Origin, index: number | undefined): HeraldEvent {
  const { provider, delivery, item } = origin
  const { type, identity, occurredAt, test, ...fields } = draft
  const providerEventId = draft.providerEventId ?? item.eventId
  const part = index === undefined ? undefined : [type, recipientOf(draft) ?? index]
  return withoutUndefined({
    id: eventId({
      ...draft,
      provider: provider.id,
      account: provider.account,
      providerEventId,
      part,
      raw: item.raw,
    }),
    type,
    provider: provider.id,
    account: provider.account,
    ...fields,
    providerEventId,
    occurredAt: occurredAt ?? delivery.receivedAt,
    receivedAt: delivery.receivedAt,
    test: test ?? false,
    authenticity: delivery.authenticity,
    raw: item.raw,
  }) as unknown as HeraldEvent
}

function recipientOf(draft: EventDraft): string | undefined {
  return 'recipient' in draft ? (draft.recipient ?? undefined) : undefined
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  const present: Record<string, unknown> = {}
  for (const name in fields) if (fields[name] !== undefined) present[name] = fields[name]
  return present
}
