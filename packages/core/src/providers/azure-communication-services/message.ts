import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where in `data` they are. */
export const fields = {
  recipient: { from: 'recipient', remark: 'of opens and clicks it may be missing', byCode: true },
  messageId: { from: 'messageId', remark: 'the send operation returned the same' },
  rfcMessageId: { from: 'internetMessageId', remark: 'only of delivery reports, and newer' },
  from: 'sender',
  occurredAt: {
    from: ['deliveryAttemptTimeStamp', 'userActionTimeStamp'],
    remark: 'also spelled `…Timestamp`',
    byCode: true,
  },
  'bounce.diagnostic': { from: 'deliveryStatusDetails.statusMessage', byCode: true },
  'bounce.remoteMta': { from: 'deliveryStatusDetails.recipientMailServerHostName', byCode: true },
  'bounce.providerKind': { from: 'status', byCode: true },
  url: { from: 'engagementContext', byCode: true },
  userAgent: { from: 'userAgent', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  return extend(
    flat((name) => data[name]),
    { ...envelope, recipient: address(data['recipient']) ?? null },
  )
}
