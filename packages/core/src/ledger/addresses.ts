import type { HeraldEvent } from '../events/event-map.js'
import type { EmailReceivedEvent } from '../events/inbound.js'

/**
 * How an address is written wherever addresses are compared: in lower case, without space around it. Mailboxes that
 * differ in nothing but letter case belong to one person nearly everywhere, and a list of whom not to mail must not
 * be got round by a capital.
 */
export function addressKey(address: string): string {
  return address.trim().toLowerCase()
}

/**
 * Every address of another person that an event names, each once, by `addressKey`: its recipient, those it can have
 * been, the contact; of an inbound message everybody on its envelope and in its address headers.
 *
 * @example
 * ```ts
 * const isAboutAnn = addressesOf(event).includes(addressKey('Ann@example.com'))
 * ```
 */
export function addressesOf(event: HeraldEvent): readonly string[] {
  const named = event.type === 'email.received' ? correspondents(event) : subjects(event)
  return [...new Set(named.filter(isText).map(addressKey))]
}

function subjects(event: Exclude<HeraldEvent, EmailReceivedEvent>): readonly unknown[] {
  const recipient = 'recipient' in event ? event.recipient : undefined
  const candidates = 'candidates' in event ? event.candidates : undefined
  const email = 'email' in event ? event.email : undefined
  return [recipient, email, ...(candidates ?? [])]
}

function correspondents({ from, to, cc, envelope }: EmailReceivedEvent): readonly unknown[] {
  const mailboxes = [...(from === undefined ? [] : [from]), ...to, ...cc]
  return [...mailboxes.map(({ address }) => address), envelope?.from, ...(envelope?.to ?? [])]
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
