import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

type Fields = Readonly<Record<string, JsonValue>>

/** What the drafts of a payload are made of. */
export interface DripParts {
  readonly envelope: DraftEnvelope
  readonly subscriber: Fields
  readonly properties: Fields
}

/** Our fields, and which members of `data.properties` they come from. */
export const fields = {
  occurredAt: { from: 'occurred_at', remark: 'beside `data`', byCode: true },
  recipient: { from: 'subscriber.email', remark: 'beside `properties`', byCode: true },
  messageId: { from: 'delivery_id', remark: 'of one message to one subscriber' },
  subject: 'email_subject',
  templateId: 'email_id',
  campaign: 'campaign_id',
  metadata: {
    from: ['subscriber.id', 'subscriber.user_id'],
    remark: 'both, as `subscriberId` and `userId`',
    byCode: true,
  },
  url: { from: 'url', byCode: true },
  ip: { from: 'ip_address', remark: 'not that of the subscriber', byCode: true },
  userAgent: { from: 'user_agent', remark: 'not that of the subscriber', byCode: true },
  scope: { from: 'campaign_id', remark: 'of unsubscribes', byCode: true },
  email: { from: 'subscriber.email', byCode: true },
  contactId: { from: 'subscriber.id', byCode: true },
  lists: { from: 'campaign_id', byCode: true },
} as const

const flat = fieldReader(fields)

/** The parts of a payload. */
export function partsOf(raw: Fields): DripParts {
  const data = record(raw['data'])
  const properties = record(data['properties'])
  const [delivery, time] = [text(properties['delivery_id']), text(raw['occurred_at'])]
  const envelope = {
    providerType: text(raw['event']) ?? '',
    occurredAt: isoTime(time),
    // There are no event ids. Of what is about no message, the whole payload tells two apart.
    identity:
      delivery === undefined || time === undefined
        ? undefined
        : [delivery, time, text(properties['url'])],
  }
  return { envelope, subscriber: record(data['subscriber']), properties }
}

/** What every draft about mail to a subscriber has. */
export function messageOf({ envelope, subscriber, properties }: DripParts): DraftMessage {
  const [subscriberId, userId] = [text(subscriber['id']), text(subscriber['user_id'])]
  return extend(
    flat((name) => properties[name]),
    {
      ...envelope,
      recipient: address(subscriber['email']) ?? null,
      metadata: known({ subscriberId, userId }) ?? {},
    },
  )
}
