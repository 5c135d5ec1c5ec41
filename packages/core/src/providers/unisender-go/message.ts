import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of an event. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: ['event_time', 'block_time'], remark: 'UTC', byCode: true },
  messageId: {
    from: 'job_id',
    remark: '**of the call that sent it: all recipients share it**',
  },
  recipient: { from: 'email', byCode: true },
  metadata: 'metadata',
  campaign: { from: 'metadata.campaign_id', remark: 'by convention', byCode: true },
  'bounce.providerKind': { from: 'delivery_info.delivery_status', byCode: true },
  'bounce.diagnostic': {
    from: 'delivery_info.destination_response',
    remark: 'the codes too; also the reason of a deferral',
    byCode: true,
  },
  reason: {
    from: ['delivery_info.destination_response', 'delivery_info.delivery_status'],
    remark: 'of what was not sent',
    byCode: true,
  },
  url: { from: 'url', remark: 'of clicks', byCode: true },
  userAgent: { from: 'delivery_info.user_agent', byCode: true },
  ip: { from: 'delivery_info.ip', byCode: true },
  'geo.country': {
    from: ['delivery_info.country_code', 'delivery_info.country'],
    remark: 'UniOne',
    byCode: true,
  },
  'geo.city': { from: 'delivery_info.city', remark: 'UniOne', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, data: Fields): DraftMessage {
  return extend(
    flat((name) => data[name]),
    {
      providerType,
      occurredAt: isoTime(data['event_time'] ?? data['block_time']),
      recipient: address(data['email']) ?? null,
      campaign: text(record(data['metadata'])['campaign_id']),
      identity: identityOf(data),
    },
  )
}

const identifying = ['job_id', 'email', 'event_time', 'url'] as const

/** A retry has another `auth` where its count is in the body (unconfirmed), so not the whole payload. */
function identityOf(data: Fields): DraftMessage['identity'] {
  const ip = text(record(data['delivery_info'])['ip'])
  return [...identifying.map((name) => text(data[name])), ip]
}
