import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { anyTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of an event. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: { from: 'event_id', remark: 'text: too large for a number', byCode: true },
  occurredAt: { from: 'timestamp', remark: 'Unix seconds as text, or ISO 8601', byCode: true },
  messageId: {
    from: 'transmission_id',
    remark:
      'the send API returns it, and all recipients share it. `message_id`, of one recipient, is in `event.raw`',
  },
  recipient: {
    from: ['raw_rcpt_to', 'rcpt_to'],
    remark: 'the second is in lower case',
    byCode: true,
  },
  from: 'friendly_from',
  subject: { from: 'subject', remark: 'not of `policy_rejection` and `generation_failure`' },
  tags: { from: 'rcpt_tags', remark: 'only from recipient lists' },
  metadata: { from: 'rcpt_meta', remark: 'of the message and the recipient in one' },
  templateId: {
    from: 'template_id',
    remark: 'without a stored template: `template_` and the `transmission_id`',
  },
  campaign: 'campaign_id',
  'bounce.providerKind': { from: 'bounce_class', byCode: true },
  'bounce.diagnostic': {
    from: ['raw_reason', 'reason'],
    remark: 'in the second addresses are masked. Likewise `deferral.reason` and `reason`',
    byCode: true,
  },
  'bounce.smtpCode': {
    from: 'error_code',
    remark: 'else from the reason, as `enhancedCode` is. Likewise `deferral.smtpCode`',
    byCode: true,
  },
  'bounce.remoteMta': {
    from: 'ip_address',
    remark: 'an address, and only of `bounce`',
    byCode: true,
  },
  'deferral.attempt': { from: 'num_retries', byCode: true },
  feedbackType: { from: 'fbtype', byCode: true },
  url: { from: 'target_link_url', remark: 'of clicks', byCode: true },
  ip: { from: 'ip_address', remark: 'of the reader: opens and clicks', byCode: true },
  userAgent: { from: 'user_agent', remark: 'of opens and clicks', byCode: true },
  geo: { from: 'geo_ip', remark: '`country`, `region`, `city`', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      providerEventId: text(raw['event_id']),
      occurredAt: anyTime(raw['timestamp']),
      recipient: address(raw['raw_rcpt_to']) ?? address(raw['rcpt_to']) ?? null,
    },
  )
}
