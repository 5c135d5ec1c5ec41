import type { Bounce } from '../../events/bounce.js'
import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { isRecord, record, text, textAt, texts } from '../../read/values.js'
import { events } from './events.js'
import { envelopeOf, messageOf, subscriberIn, type Fields } from './message.js'
import type { MailerLitePayload } from './payload.js'

const typeOf = typeFinder(events)

type MailerLiteType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<MailerLiteType>

/** The event of one payload. */
export function normalize(item: Item<MailerLitePayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const envelope = envelopeOf(raw)
  const { providerType } = envelope
  const message = messageOf(envelope, raw)
  if (providerType === '') return [malformed('', [missing('event')], message)]
  const type = typeOf(providerType)
  if (type === undefined) return [unknownEvent(providerType, message)]
  const { recipient: email } = message
  if (email === null) return [malformed(providerType, [missing('email')], message)]
  return [
    isOutbound(type) ? mailDraft(type, message, raw) : contactDraft(envelope, { type, email }, raw),
  ]
}

function mailDraft(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(subscriberIn(raw)) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementFrom({ ip: raw['ip_address'] }))
    case 'email.clicked':
      return extend(
        extend(message, { type, url: textAt(raw, 'url', 'link', 'link.url') }),
        engagementFrom({ ip: raw['ip_address'] }),
      )
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

/** There is no reason. A subscriber whose status says so gets no more mail. */
function bounceOf(subscriber: Fields): Bounce {
  const providerKind = text(subscriber['status'])
  const isGivenUp = providerKind?.toLowerCase() === 'bounced'
  return bounceFrom(undefined, { kind: isGivenUp ? 'permanent' : undefined, providerKind })
}

interface Contact {
  readonly type: Exclude<MailerLiteType, OutboundType>
  readonly email: string
}

function contactDraft(envelope: DraftEnvelope, contact: Contact, raw: Fields): EventDraft {
  const lists = listsOf(envelope.providerType, raw)
  return { ...envelope, ...contact, contactId: text(subscriberIn(raw)['id']), lists }
}

/** The group that was joined, else those that the subscriber is said to be in. */
function listsOf(name: string, raw: Fields): string[] | undefined {
  const joined = name.toLowerCase() === 'subscriber.removed_from_group' ? [] : [raw['group']]
  const groups: unknown[] = [subscriberIn(raw)['groups']].flat()
  const named = [...joined, ...groups].filter(isRecord)
  const lists = texts(named.map(({ id }) => id))
  return lists.length > 0 ? lists : undefined
}
