import type { EventType, HeraldEvent, Ledger, VerifiedDelivery } from '@mailherald/core'
import type { AskableLedger, LedgerUnderTest } from '../subject.js'

/** What a case looks at. */
export type Check = (
  under: Required<Pick<LedgerUnderTest, 'ledger' | 'otherProcess'>>,
) => Promise<void>

/** Some cases by what they say of a ledger. */
export type Cases = Readonly<Record<string, Check>>

/** The day on which everything happens. */
export const noon: number = Date.UTC(2026, 4, 20, 12)

/** One hour, in milliseconds. */
export const hour: number = 60 * 60 * 1000

/** Fields of an event, whatever its type. */
export interface Fields {
  readonly [name: string]: unknown
}

let made = 0

/** An event about one message to Ann, unless the fields say something else. Each has an id of its own. */
export function eventOf(type: EventType, fields: Fields = {}): HeraldEvent {
  made++
  return {
    id: `acme~${made}`,
    type,
    provider: 'acme',
    providerType: type,
    occurredAt: new Date(noon + made),
    receivedAt: new Date(noon + 2 * hour),
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

/** A bounce of a kind. */
export function bounce(kind: 'permanent' | 'transient', fields: Fields = {}): HeraldEvent {
  const category = kind === 'permanent' ? 'unknown-user' : 'mailbox-full'
  return eventOf('email.bounced', { bounce: { kind, category }, ...fields })
}

/** A time: so many milliseconds after noon. */
export function at(ms: number): { readonly occurredAt: Date } {
  return { occurredAt: new Date(noon + ms) }
}

/** Records events as those of one delivery. */
export function record(ledger: Ledger, ...events: readonly HeraldEvent[]): Promise<void> {
  const [{ provider, account }] = events as readonly [HeraldEvent]
  const delivery = {
    provider,
    ...(account !== undefined && { account }),
    method: 'POST',
    url: `/webhooks/${provider}?token=secret`,
    headers: { 'content-type': 'application/json', authorization: 'secret' },
    body: Buffer.from(JSON.stringify(events.map(({ type }) => type))),
    receivedAt: new Date(noon + 2 * hour),
    authenticity: 'signed',
  }
  return ledger.record({ events, delivery: delivery as unknown as VerifiedDelivery })
}

/** The ids of all events of a ledger, as its pages have them. */
export async function idsIn(ledger: AskableLedger): Promise<readonly string[]> {
  const { events } = await ledger.events({ limit: 1000 })
  return events.map(({ id }) => id)
}
