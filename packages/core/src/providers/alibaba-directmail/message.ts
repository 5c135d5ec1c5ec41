import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime, unixTime } from '../../read/time.js'
import { memberAt, record, text, textAt } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where in the event they are. */
export const fields = {
  occurredAt: {
    from: ['data.deliver_time', 'data.operate_time', 'data.block_time', 'time'],
    remark: 'local times without an offset: the first has that of `time`, the second is left out',
    byCode: true,
  },
  messageId: { from: ['data.env_id', 'data.envid'], remark: 'not of complaints' },
  rfcMessageId: ['data.msg_id', 'data.message_id'],
  recipient: { from: ['data.rcpt', 'data.block_email'], byCode: true },
  from: ['data.from', 'data.send_email'],
  subject: { from: 'data.subject', remark: 'of complaints' },
  tags: { from: 'data.tag', remark: 'at most one' },
  metadata: { from: 'data.header', remark: '`X-Notify-Message-ID`, of deliveries' },
  reference: { from: 'data.header.X-Notify-Message-ID', remark: 'the same: `stamp` puts it there' },
  'bounce.kind': { from: ['data.status', 'data.err_code'], byCode: true },
  'bounce.providerKind': { from: 'data.failed_type', byCode: true },
  'bounce.smtpCode': { from: ['data.err_code', 'data.err_msg'], byCode: true },
  'bounce.diagnostic': { from: 'data.err_msg', byCode: true },
  url: { from: 'data.url', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  return extend(
    flat((path) => memberAt(raw, path)),
    {
      providerType,
      providerEventId: text(raw['id']),
      occurredAt: timeOf(record(raw['data']), text(raw['time'])),
      recipient: address(textAt(raw, ...fields.recipient.from)) ?? null,
    },
  )
}

const offset = /(?:Z|[+-]\d\d:?\d\d)$/i

function timeOf(data: Fields, time: string | undefined): Date | undefined {
  const [zone] = offset.exec(time ?? '') ?? []
  return (
    zonedTime(data['deliver_time'], zone) ??
    // Whose time that is without an offset is unconfirmed.
    zonedTime(data['operate_time']) ??
    unixTime(data['block_time']) ??
    isoTime(time)
  )
}

/** Local time without an offset is none, unless its offset is known. */
function zonedTime(value: unknown, zone?: string): Date | undefined {
  const local = text(value) ?? ''
  if (offset.test(local)) return isoTime(local)
  return zone === undefined ? undefined : isoTime(local + zone)
}
