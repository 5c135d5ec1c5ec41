import type { EventType, HeraldEvent, Ledger, VerifiedDelivery } from '@mailherald/core'

let made = 0

/** The day on which everything happens. */
export const noon: number = Date.UTC(2026, 4, 20, 12)

/** An event about one message to Ann, unless the fields say something else. Each has an id of its own. */
export function eventOf(
  type: EventType,
  fields: Readonly<Record<string, unknown>> = {},
): HeraldEvent {
  made++
  return {
    id: `acme~${made}`,
    type,
    provider: 'acme',
    providerType: type,
    occurredAt: new Date(noon + made),
    receivedAt: new Date(noon),
    test: false,
    authenticity: 'signed',
    recipient: 'ann@example.com',
    messageId: 'm-1',
    tags: [],
    metadata: {},
    raw: { name: type },
    ...fields,
  } as unknown as HeraldEvent
}

/** A refusal that may pass, so many milliseconds after noon. */
export function refusalAt(ms: number, fields: Readonly<Record<string, unknown>> = {}): HeraldEvent {
  const bounce = { kind: 'transient', category: 'mailbox-full' }
  return eventOf('email.bounced', { bounce, occurredAt: new Date(noon + ms), ...fields })
}

/** Records events as those of one delivery. */
export function record(ledger: Ledger, ...events: readonly HeraldEvent[]): Promise<void> {
  const delivery = {
    provider: 'acme',
    method: 'POST',
    url: '/webhooks/acme',
    headers: {},
    body: new Uint8Array(),
    receivedAt: new Date(noon),
    authenticity: 'signed',
  }
  return ledger.record({ events, delivery: delivery as unknown as VerifiedDelivery })
}
