import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { addresses } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: { from: 'messageId', remark: 'of the payload, not of the mail', byCode: true },
  occurredAt: { from: ['createdAt', 'received'], byCode: true },
  recipient: {
    from: ['recipient', 'recipients', 'bounceRecipients', 'sentToRecipients'],
    remark: 'one event for each',
    byCode: true,
  },
  messageId: { from: ['sentEmailId', 'sentId'], remark: 'bounces name none' },
  from: { from: 'sender', remark: 'only of bounces' },
  subject: { from: 'subject', remark: 'only of a delivery status' },
  metadata: { from: 'inboxId', remark: 'under this name', byCode: true },
  'bounce.smtpCode': { from: 'smtpStatusCode', byCode: true },
  'bounce.diagnostic': { from: 'smtpResponse', byCode: true },
  'bounce.remoteMta': { from: 'reportingMta', byCode: true },
  contactId: { from: 'contactId', byCode: true },
  email: {
    from: ['primaryEmailAddress', 'emailAddresses'],
    remark: 'of contacts; of several the first',
    byCode: true,
  },
  lists: { from: 'groupId', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft has. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return {
    providerType: text(raw['eventName']) ?? '',
    providerEventId: text(raw['messageId']),
    occurredAt: isoTime(raw['createdAt']) ?? isoTime(raw['received']),
  }
}

/** What every draft about a sent message has; the recipient is one of `recipientsIn`. */
export function messageOf(envelope: DraftEnvelope, raw: Fields): DraftMessage {
  const [recipient = null, ...others] = recipientsIn(raw)
  return extend(
    // `messageId` of the payload is not that of the message.
    flat((name) => raw[name]),
    {
      ...envelope,
      recipient: others.length === 0 ? recipient : null,
      metadata: known({ inboxId: text(raw['inboxId']) }) ?? {},
    },
  )
}

/** Whom a payload is about: of a bounce those that bounced, where it says. */
export function recipientsIn(raw: Fields): readonly string[] {
  const lists = fields.recipient.from.map((name) => addresses(raw[name]))
  return lists.find((list) => list.length > 0) ?? []
}
