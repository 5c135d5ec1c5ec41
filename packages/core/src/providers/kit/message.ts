import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, DraftMessage } from '../../events/draft.js'
import type { Item } from '../../read/item.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { isRecord, record, text } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'

/** The members of `data`; of a legacy webhook those of the body. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and which members of an event they come from. */
export const fields = {
  providerEventId: { from: 'id', byCode: true },
  occurredAt: { from: 'created', byCode: true },
  recipient: { from: 'data.subscriber.email_address', byCode: true },
  metadata: { from: 'data.subscriber.fields', byCode: true },
  'bounce.providerKind': { from: 'data.subscriber.state', byCode: true },
  email: { from: 'data.subscriber.email_address', byCode: true },
  contactId: { from: 'data.subscriber.id', byCode: true },
  lists: {
    from: ['data.form.id', 'data.sequence.id', 'data.tag.id'],
    remark: 'which of them it is, the name of the event says',
    byCode: true,
  },
} as const

/** What every draft has. Legacy webhooks have neither an id nor a time: what they say of the subscriber tells two apart. */
export function envelopeOf({ raw, eventName }: Item): DraftEnvelope {
  const event = record(raw)
  return {
    providerType: text(event['type']) ?? eventName ?? '',
    providerEventId: text(event['id']),
    occurredAt: isoTime(event['created']),
    identity: eventName === undefined ? undefined : [canonicalJson(raw)],
  }
}

/** What a payload is about. */
export function dataOf({ raw }: Item): Fields {
  const event = record(raw)
  return isRecord(event['data']) ? event['data'] : event
}

/** What every draft about mail to a subscriber has. No message is named. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  const subscriber = record(data['subscriber'])
  return {
    ...envelope,
    recipient: address(subscriber['email_address']) ?? null,
    metadata: record(subscriber['fields']),
    tags: [],
  }
}
