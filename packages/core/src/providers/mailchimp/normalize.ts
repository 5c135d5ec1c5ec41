import type { Bounce } from '../../events/bounce.js'
import { extend, type DraftEnvelope, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { bounceFrom } from '../../read/bounce.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { address } from '../../read/mail/mailbox.js'
import { record, text, texts } from '../../read/values.js'
import { events } from './events.js'
import { envelopeOf, messageOf, type Fields } from './message.js'
import type { MailchimpPayload } from './payload.js'

const typeOf = typeFinder(events)

type ContactType = 'contact.created' | 'contact.updated' | 'contact.deleted'
type MailType = 'email.unsubscribed' | 'email.complained' | 'email.bounced'

/** The events of one payload. */
export function normalize(item: Item<MailchimpPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const data = record(raw['data'])
  const envelope = envelopeOf(raw)
  const { providerType, occurredAt } = envelope
  const recipient = address(data['email'])
  if (providerType === '') return [malformed('', [missing('type')], { occurredAt, recipient })]
  const type = caseOf(providerType, data)
  switch (type) {
    case undefined:
      return [unknownEvent(providerType, { occurredAt, recipient })]
    case 'contact.created':
    case 'contact.updated':
    case 'contact.deleted':
      return [contactDraft(type, envelope, data)]
    case 'email.unsubscribed':
    case 'email.complained':
    case 'email.bounced':
      return [mailDraft(type, envelope, data)]
  }
}

/** The event type of a name: the reason tells complaints, the action what you removed yourself. */
function caseOf(name: string, data: Fields): ContactType | MailType | undefined {
  const type = typeOf(name)
  if (type !== 'email.unsubscribed' && type !== 'email.bounced') return type
  if (wordIn(data['reason']) === 'abuse') return 'email.complained'
  const isRemoved = type === 'email.unsubscribed' && wordIn(data['action']) === 'delete'
  return isRemoved ? 'contact.deleted' : type
}

function wordIn(value: unknown): string | undefined {
  return text(value)?.toLowerCase()
}

function contactDraft(type: ContactType, envelope: DraftEnvelope, data: Fields): EventDraft {
  const email = address(data['new_email']) ?? address(data['email'])
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('data.email')], envelope)
  }
  const contactId = text(data['new_id']) ?? text(data['id'])
  return { ...envelope, type, email, contactId, lists: texts(data['list_id']) }
}

function mailDraft(type: MailType, envelope: DraftEnvelope, data: Fields): EventDraft {
  const message = messageOf(envelope, data)
  if (message.recipient === null) {
    return malformed(envelope.providerType, [missing('data.email')], message)
  }
  return type === 'email.bounced'
    ? extend(message, { type, bounce: bounceOf(data) })
    : extend(message, { type, scope: text(data['list_id']) })
}

/** An address that is taken off the audience, after one hard bounce or several soft ones. */
function bounceOf(data: Fields): Bounce {
  const providerKind = text(data['reason'])
  return wordIn(providerKind) === 'hard'
    ? bounceFrom(undefined, { kind: 'permanent', category: 'unknown-user', providerKind })
    : bounceFrom(undefined, { kind: undefined, providerKind })
}
