import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: {
    from: 'event_id',
    remark: 'entries of the audit log have none; of inbound mail it may change between attempts',
    byCode: true,
  },
  occurredAt: {
    from: 'timestamp',
    remark: 'seconds, of inbound mail milliseconds: told by their size',
    byCode: true,
  },
  messageId: { from: 'message_id', remark: 'one of `message_ids` that the send API returned' },
  recipient: { from: 'email', byCode: true },
  tags: { from: 'category', remark: 'one at most' },
  metadata: { from: 'custom_variables', remark: 'values keep their type' },
  'bounce.providerKind': {
    from: 'bounce_category',
    remark:
      'the list is open: `spam`, `greylisting`, `invalid_recipient`, `hard`, `unavailable`, …',
    byCode: true,
  },
  'bounce.smtpCode': { from: ['response_code', 'response'], byCode: true },
  'bounce.enhancedCode': { from: 'response', byCode: true },
  'bounce.diagnostic': {
    from: 'response',
    remark: "may begin with a tag of Mailtrap's, such as `[CS01]`",
    byCode: true,
  },
  deferral: {
    from: ['response', 'reason'],
    remark: 'the reply of a soft bounce, the reason of a suspension',
    byCode: true,
  },
  reason: { from: 'reason', byCode: true },
  scope: {
    from: 'sending_domain_name',
    remark: 'of suppressed messages, complaints and unsubscribes: each domain has its own list',
    byCode: true,
  },
  url: { from: 'url', byCode: true },
  userAgent: { from: 'user_agent', byCode: true },
  ip: { from: 'ip', byCode: true },
  automated: { from: [], remark: 'always null: Mailtrap does not say', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      providerEventId: text(raw['event_id']),
      occurredAt: unixTime(raw['timestamp']),
      recipient: address(raw['email']) ?? null,
    },
  )
}
