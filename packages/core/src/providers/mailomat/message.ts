import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime, unixTime } from '../../read/time.js'
import { memberAt, text } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: ['occurredAt', 'payload.timestamp'], byCode: true },
  messageId: { from: 'messageUuid', remark: 'the send API returned the same' },
  rfcMessageId: 'messageId',
  recipient: { from: 'recipient', byCode: true },
  from: 'payload.message.headers.from',
  subject: 'payload.message.headers.subject',
  reason: { from: 'payload.reason', remark: 'of `not_accepted`', byCode: true },
  'bounce.smtpCode': {
    from: 'payload.delivery-status.code',
    remark: 'likewise `deferral.smtpCode`, and so on',
    byCode: true,
  },
  'bounce.enhancedCode': { from: 'payload.delivery-status.enhanced-code', byCode: true },
  'bounce.diagnostic': {
    from: 'payload.delivery-status.message',
    remark: '`deferral.reason`',
    byCode: true,
  },
  'bounce.remoteMta': { from: 'payload.delivery-status.remote.mx', byCode: true },
  'deferral.attempt': { from: 'payload.delivery-status.attempt-nr', byCode: true },
  url: { from: 'payload.url', byCode: true },
  ip: { from: 'payload.client.ip', byCode: true },
  userAgent: { from: 'payload.client.user-agent', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  return extend(
    flat((path) => memberAt(raw, path)),
    {
      providerType,
      providerEventId: text(raw['id']),
      occurredAt: isoTime(raw['occurredAt']) ?? unixTime(memberAt(raw, 'payload.timestamp')),
      recipient: address(raw['recipient']) ?? null,
    },
  )
}
