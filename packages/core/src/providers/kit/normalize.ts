import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { bounceFrom } from '../../read/bounce.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { memberAt, record, text, texts } from '../../read/values.js'
import { events } from './events.js'
import { dataOf, envelopeOf, messageOf, type Fields } from './message.js'
import type { KitPayload } from './payload.js'

const typeOf = typeFinder(events)

type KitType = NonNullable<ReturnType<typeof typeOf>>

/** The event of one payload. */
export function normalize(item: Item<KitPayload>): readonly EventDraft[] {
  const [envelope, data] = [envelopeOf(item), dataOf(item)]
  const { providerType } = envelope
  const message = messageOf(envelope, data)
  if (providerType === '') return [malformed('', [missing('type')], message)]
  const type = typeOf(providerType)
  if (type === undefined) {
    return [extend(unknownEvent(providerType, message), { identity: envelope.identity })]
  }
  const { recipient: email } = message
  if (email === null) {
    return [malformed(providerType, [missing('data.subscriber.email_address')], message)]
  }
  return [
    isOutbound(type)
      ? mailDraft(type, message, data)
      : contactDraft(envelope, { type, email }, data),
  ]
}

function mailDraft(type: OutboundIn<KitType>, message: DraftMessage, data: Fields): EventDraft {
  switch (type) {
    case 'email.bounced': {
      const providerKind = text(record(data['subscriber'])['state'])
      return extend(message, {
        type,
        bounce: bounceFrom(undefined, { kind: 'permanent', providerKind }),
      })
    }
    case 'email.unsubscribed':
      return extend(message, { type, scope: 'all' })
    case 'email.complained':
      return extend(message, { type })
  }
}

interface Contact {
  readonly type: Exclude<KitType, OutboundIn<KitType>>
  readonly email: string
}

function contactDraft(envelope: DraftEnvelope, contact: Contact, data: Fields): EventDraft {
  const contactId = text(record(data['subscriber'])['id'])
  return { ...envelope, ...contact, contactId, lists: listsIn(data) }
}

/** The form, sequence or tag: which of them it is, the name of the event says. */
function listsIn(data: Fields): string[] | undefined {
  const kinds = ['form.id', 'sequence.id', 'tag.id']
  const lists = texts(kinds.map((path) => memberAt(data, path)))
  return lists.length > 0 ? lists : undefined
}
