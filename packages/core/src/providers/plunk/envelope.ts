import type { JsonValue } from '../../events/base.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** A payload without what wraps the event. */
export interface Unwrapped {
  /** Plunk's name for the event; undefined where nothing tells it. */
  readonly name: string | undefined
  readonly contact: Fields
  readonly execution: Fields
  readonly event: Fields
}

/** The parts of a payload. The name is the one that you set up, in the URL, a header or the body, or follows from the data. */
export function unwrap({ raw, eventName }: Pick<Item, 'raw' | 'eventName'>): Unwrapped {
  const payload = record(raw)
  const event = record(payload['event'])
  return {
    name: eventName ?? text(payload['type']) ?? nameBehind(event),
    contact: record(payload['contact']),
    execution: record(payload['execution']),
    event,
  }
}

// In the order in which they are tried: each is a member that only the event of that name has.
const ofMessages: readonly (readonly [member: string, name: string])[] = [
  ['bounceType', 'email.bounce'],
  ['transientBounce', 'email.bounce'],
  ['complainedAt', 'email.complaint'],
  ['link', 'email.click'],
  ['clickedAt', 'email.click'],
  ['openedAt', 'email.open'],
  ['deliveredAt', 'email.delivery'],
  ['sentAt', 'email.sent'],
]

/** The default body has no name. An event of yours can have any member: those of messages have an `emailId` too. */
function nameBehind(event: Fields): string | undefined {
  if (text(event['emailId']) !== undefined) {
    return ofMessages.find(([member]) => text(event[member]) !== undefined)?.[1]
  }
  if (event['spfVerdict'] !== undefined || event['fromHeader'] !== undefined) {
    return 'email.received'
  }
  return isActOfPlunk(event) ? 'contact.unsubscribed' : undefined
}

/** Whether Plunk unsubscribed the contact by itself. */
export function isActOfPlunk(event: Fields): boolean {
  return /^(bounce|complaint)$/i.test(text(event['reason']) ?? '')
}
