import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { sendCloudRecipient } from '../../read/sendcloud.js'
import { unixTime } from '../../read/time.js'
import { memberAt, number, record, text } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from: `data` is `status.status_data` or `response.response_data`. */
export const fields = {
  occurredAt: { from: 'itime', byCode: true },
  messageId: {
    from: ['data.email_id', 'data.email_ids', 'message_id'],
    remark: 'the send API returned the same; of `target` the one of the recipient',
    byCode: true,
  },
  recipient: {
    from: ['to', 'data.tos', 'data.email_id'],
    remark: 'of the id what comes after the last `$`',
    byCode: true,
  },
  from: ['from', 'data.from'],
  subject: ['subject', 'data.subject'],
  tags: { from: 'data.label_id', remark: 'at most one; 0 is none', byCode: true },
  metadata: 'custom_args',
  reference: {
    from: 'custom_args.mailherald_reference',
    remark: '`stamp` puts it there',
    byCode: true,
  },
  campaign: { from: 'data.task_id', remark: '-1 is none', byCode: true },
  'bounce.providerKind': {
    from: ['status.error_detail.sub_stat', 'data.sub_stat'],
    byCode: true,
  },
  'bounce.diagnostic': {
    from: ['status.error_detail.message', 'data.message'],
    remark: 'with the codes in it; of suppressions the `reason`',
    byCode: true,
  },
  url: { from: 'data.url', byCode: true },
  ip: { from: 'data.ip', byCode: true },
  userAgent: {
    from: ['data.explorer_name', 'data.explorer_ver', 'data.os_name', 'data.os_ver'],
    remark: 'put together: `Chrome/120 (Windows 10)`',
    byCode: true,
  },
} as const

const flat = fieldReader(fields)

/** What was posted, taken apart. */
export interface Source {
  readonly name: string | undefined
  readonly raw: Fields
  /** What is told of the message, or of its reader. */
  readonly data: Fields
}

/** The name of an event, and what is told of it: the message's in `status`, the reader's in `response`. */
export function sourceOf(payload: unknown): Source {
  const raw = record(payload)
  const [status, response] = [record(raw['status']), record(raw['response'])]
  const name = text(status['message_status'])
  return name === undefined
    ? { name: text(response['event']), raw, data: record(response['response_data']) }
    : { name, raw, data: record(status['status_data']) }
}

/** What every draft has. There are no ids of events: the whole payload serves. */
export function messageOf({ name, raw, data }: Source): DraftMessage {
  const emailId = text(data['email_id'])
  const label = positive(data['label_id'])
  const all = { ...raw, data }
  return extend(
    flat((path) => memberAt(all, path)),
    {
      providerType: name ?? '',
      occurredAt: unixTime(raw['itime']),
      messageId: emailId ?? text(raw['message_id']),
      recipient: address(raw['to']) ?? sendCloudRecipient(emailId) ?? null,
      tags: label === undefined ? [] : [label],
      campaign: positive(data['task_id']),
    },
  )
}

function positive(value: unknown): string | undefined {
  return (number(value) ?? 0) > 0 ? text(value) : undefined
}
