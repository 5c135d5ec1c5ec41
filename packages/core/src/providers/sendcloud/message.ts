import type { JsonValue } from '../../events/base.js'
import type { DraftMessage } from '../../events/draft.js'
import { jsonIn } from '../../read/json.js'
import { address } from '../../read/mail/mailbox.js'
import { sendCloudRecipient } from '../../read/sendcloud.js'
import { spelledAs } from '../../read/spelling.js'
import { unixTime } from '../../read/time.js'
import { number, record, text } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'

/** The fields of a form. */
export type Fields = Readonly<Record<string, JsonValue>>

/** The pages have some of them in another letter case. */
export const fieldsIn: (raw: unknown) => Fields = spelledAs([
  'oSName',
  'oSVer',
  'subStat',
  'subStatDesc',
])

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: 'timestamp', byCode: true },
  messageId: {
    from: ['emailId', 'emailIds', 'messageId'],
    remark: 'the send API returned the same; of `request` the one of the recipient',
    byCode: true,
  },
  recipient: {
    from: ['recipient', 'recipientArray', 'emailId'],
    remark: 'of the id what comes after the last `$`',
    byCode: true,
  },
  tags: { from: ['labelName', 'labelId'], remark: 'at most one; 0 is none', byCode: true },
  metadata: {
    from: 'userHeaders',
    remark: 'your headers `SC-Custom-…`, named without that beginning',
    byCode: true,
  },
  reference: {
    from: 'userHeaders.SC-Custom-mailherald_reference',
    remark: '`stamp` puts it there',
    byCode: true,
  },
  campaign: {
    from: ['mail_list_task_id', 'maillistTaskId'],
    remark: 'of mail to an address list; 0 is none',
    byCode: true,
  },
  'bounce.providerKind': { from: 'subStat', byCode: true },
  'bounce.smtpCode': { from: ['message', 'cause'], byCode: true },
  'bounce.enhancedCode': { from: ['message', 'cause'], byCode: true },
  'bounce.diagnostic': {
    from: ['cause', 'message', 'subStatDesc'],
    remark: 'of suppressions the `reason`',
    byCode: true,
  },
  url: { from: 'url', byCode: true },
  ip: { from: 'ip', byCode: true },
  userAgent: {
    from: ['explorerName', 'explorerVer', 'oSName', 'oSVer'],
    remark: 'put together: `Chrome/120 (Windows 10)`',
    byCode: true,
  },
} as const

/** What every draft has. */
export function messageOf(raw: Fields): DraftMessage {
  const emailId = text(raw['emailId'])
  const label = text(raw['labelName']) ?? positive(raw['labelId'])
  return {
    providerType: text(raw['event']) ?? '',
    occurredAt: unixTime(raw['timestamp']),
    identity: identityOf(raw),
    messageId: emailId ?? text(raw['messageId']),
    recipient: address(raw['recipient']) ?? sendCloudRecipient(emailId) ?? null,
    tags: label === undefined ? [] : [label],
    metadata: metadataIn(raw['userHeaders']),
    campaign: positive(raw['mail_list_task_id']) ?? positive(raw['maillistTaskId']),
  }
}

/** There are no ids of events. Whether a retry is signed anew is unconfirmed. */
export function identityOf(raw: Fields): DraftMessage['identity'] {
  const { token: _token, signature: _signature, ...event } = raw
  return [canonicalJson(event)]
}

/** What is JSON in a form; in JSON it may be there as it is. */
export function jsonAt(value: unknown): unknown {
  return typeof value === 'string' ? jsonIn(value) : value
}

function positive(value: unknown): string | undefined {
  return (number(value) ?? 0) > 0 ? text(value) : undefined
}

const prefix = /^sc-custom-(?=.)/i

function metadataIn(userHeaders: unknown): DraftMessage['metadata'] {
  const own = Object.entries(record(jsonAt(userHeaders)))
  return Object.fromEntries(own.map(([name, value]) => [name.replace(prefix, ''), value]))
}
