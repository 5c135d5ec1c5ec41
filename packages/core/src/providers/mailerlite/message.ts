import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { anyTime } from '../../read/time.js'
import { isRecord, memberAt, record, text } from '../../read/values.js'

/** The members of a payload, or of a part of it. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: {
    from: ['unsubscribed_at', 'created_at', 'updated_at', 'date', 'timestamp'],
    remark:
      'the first of unsubscribes, the second of new contacts, the last of Classic; opens and clicks seem to have none',
    byCode: true,
  },
  recipient: { from: 'email', remark: 'of the subscriber', byCode: true },
  campaign: 'campaign.id',
  metadata: { from: 'fields', remark: 'of the subscriber', byCode: true },
  'bounce.providerKind': { from: 'status', remark: 'of the subscriber', byCode: true },
  url: {
    from: ['url', 'link', 'link.url'],
    remark: 'which one is sent is unconfirmed',
    byCode: true,
  },
  ip: { from: 'ip_address', remark: 'of opens and clicks (unconfirmed)', byCode: true },
  email: { from: 'email', remark: 'of the subscriber', byCode: true },
  contactId: { from: 'id', remark: 'of the subscriber', byCode: true },
  lists: { from: ['group.id', 'groups[].id'], byCode: true },
} as const

const flat = fieldReader(fields)

/** Whom a payload is about: a member of it, or the payload itself. */
export function subscriberIn(raw: Fields): Fields {
  const held = [raw['subscriber'], memberAt(raw, 'data.subscriber')].find(isRecord)
  return held ?? (text(raw['email']) === undefined ? {} : raw)
}

/** What every draft has. There are no event ids: the whole payload tells two apart. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  const providerType = text(raw['event']) ?? text(raw['type']) ?? ''
  return { providerType, occurredAt: timeOf(providerType.toLowerCase(), raw) }
}

/** The time of the change; without one, those of the subscriber say when something else changed. */
function timeOf(name: string, raw: Fields): Date | undefined {
  const subscriber = subscriberIn(raw)
  const own = anyTime(raw['date']) ?? anyTime(raw['timestamp'])
  if (name.startsWith('subscriber.unsub')) return own ?? anyTime(subscriber['unsubscribed_at'])
  if (name.startsWith('subscriber.create')) return own ?? anyTime(subscriber['created_at'])
  return own ?? (name.startsWith('subscriber.') ? anyTime(subscriber['updated_at']) : undefined)
}

/** What every draft about mail to a subscriber has. No message is named. */
export function messageOf(envelope: DraftEnvelope, raw: Fields): DraftMessage {
  const subscriber = subscriberIn(raw)
  return extend(
    flat((name) => memberAt(raw, name)),
    {
      ...envelope,
      recipient: address(subscriber['email']) ?? null,
      metadata: record(subscriber['fields']),
    },
  )
}
