import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { isRecord, memberAt, record, text, textAt } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and which members of `data.object` they come from. */
export const fields = {
  providerEventId: { from: 'event_id', remark: 'beside `data`', byCode: true },
  occurredAt: {
    from: ['updated_at', 'timestamp', 'unsubscribed_at', 'resubscribed_at', 'created_at'],
    byCode: true,
  },
  recipient: {
    from: ['to', 'email.rcpt_to', 'contact.email'],
    remark: 'the second of opens and clicks',
    byCode: true,
  },
  messageId: {
    from: ['id', 'email.id', 'email_id'],
    remark: '`em_…`, one for each recipient; the send API returns the same',
    byCode: true,
  },
  from: ['from', 'email.mail_from'],
  subject: ['subject', 'email.subject'],
  campaign: ['campaign', 'campaign.id', 'email.campaign', 'email.campaign.id'],
  metadata: { from: ['meta', 'email.meta'], remark: 'not of unsubscribes' },
  'deferral.reason': { from: 'smtp_response', byCode: true },
  'deferral.smtpCode': { from: 'smtp_code', byCode: true },
  'deferral.enhancedCode': { from: 'smtp_enhanced_code', byCode: true },
  url: { from: 'link.url', byCode: true },
  ip: { from: 'ip_address', byCode: true },
  userAgent: { from: 'user_agent', byCode: true },
  email: { from: ['contact.email', 'email'], remark: 'of contacts', byCode: true },
  contactId: { from: ['contact.id', 'id'], byCode: true },
  lists: { from: ['audience.id', 'audiences[].id'], byCode: true },
} as const

const flat = fieldReader(fields)

/** What a payload is about: in older ones there is only one of the two. */
export function aboutOf(raw: Fields): Fields {
  const held = memberAt(raw, 'data.object')
  return isRecord(held) ? held : record(raw['object'])
}

/** What every draft has. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  const about = aboutOf(raw)
  const times = fields.occurredAt.from.map((name) => isoTime(about[name]))
  return {
    providerType: text(raw['type']) ?? '',
    providerEventId: text(raw['event_id']),
    occurredAt: times.find((time) => time !== undefined),
  }
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, about: Fields): DraftMessage {
  return extend(
    flat((name) => memberAt(about, name)),
    {
      ...envelope,
      messageId: messageIdOf(about),
      recipient: address(textAt(about, ...fields.recipient.from)) ?? null,
    },
  )
}

/** Opens, clicks and unsubscribes have ids of their own. */
function messageIdOf(about: Fields): string | undefined {
  const id = text(about['id'])
  const isEmail = about['object'] === 'email' || id?.startsWith('em_') === true
  return isEmail ? id : textAt(about, 'email.id', 'email_id')
}
