import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { memberAt, text, textAt } from '../../read/values.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where in `data` they are: in version 1, else in version 2. */
export const fields = {
  providerEventId: { from: 'id', remark: 'of activities and inbound messages' },
  recipient: {
    from: ['email.recipient.email', 'recipient', 'email'],
    remark: 'version 2 is documented with `email`, and comes with `recipient`',
  },
  messageId: {
    from: ['email.message.id', 'message_id'],
    remark: 'what the send API returned as `x-message-id`',
  },
  rfcMessageId: {
    from: ['email.id', 'email_id'],
    remark: 'with `@mailersend.net` behind it, as django-anymail observed',
    byCode: true,
  },
  from: { from: 'email.from', remark: 'not in version 2' },
  subject: ['email.subject', 'subject'],
  tags: ['email.tags', 'tags'],
  metadata: { from: 'email.headers', remark: 'custom headers, on paid plans; not in version 2' },
  templateId: { from: 'template_id', remark: 'in version 2 unconfirmed' },
  'bounce.diagnostic': ['morph.reason', 'meta.bounce_reason'],
  'bounce.smtpCode': { from: 'meta.bounce_code', remark: 'else from the reply' },
  'bounce.providerKind': 'meta.bounce_type',
  'deferral.reason': { from: ['morph.reason', 'meta.bounce_reason'], remark: 'unconfirmed' },
  reason: ['meta.suppression_reason', 'meta.reject_reason'],
  url: ['morph.url', 'meta.url'],
  ip: { from: ['morph.ip', 'meta.ip'], remark: 'in version 2 unconfirmed' },
  userAgent: { from: 'meta.user_agent', remark: 'not in version 1' },
} as const

const fieldsOf = fieldReader(fields)

// Of anything else, `data.id` is the id of what it is about: it comes again with every other event.
const withId = /^(?:activity\..+|inbound\.message)$/i

/** What every draft has. */
export function envelopeOf(providerType: string, raw: Fields, data: Fields): DraftEnvelope {
  return {
    providerType,
    providerEventId: withId.test(providerType) ? text(data['id']) : undefined,
    occurredAt: isoTime(data['created_at']) ?? isoTime(raw['created_at']),
  }
}

/** What every draft about a sent message has, in either version. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  const emailId = textAt(data, 'email.id', 'email_id')
  return extend(
    fieldsOf((path) => memberAt(data, path)),
    {
      ...envelope,
      recipient: address(textAt(data, ...fields.recipient.from)) ?? null,
      rfcMessageId: emailId && `<${emailId}@mailersend.net>`,
    },
  )
}
