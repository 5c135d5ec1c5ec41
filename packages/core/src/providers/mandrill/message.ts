import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of a payload, or of its `msg`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which members of `msg` become our fields. */
export const fields = {
  occurredAt: {
    from: 'ts',
    remark: 'beside `msg`; in it is when the message was sent',
    byCode: true,
  },
  messageId: { from: '_id', remark: 'the send API returned the same' },
  recipient: { from: 'email', byCode: true },
  from: 'sender',
  subject: 'subject',
  tags: 'tags',
  metadata: { from: 'metadata', remark: 'an empty list where there is none' },
  templateId: { from: 'template', remark: 'its slug' },
  'bounce.providerKind': {
    from: 'bounce_description',
    remark: '`bad_mailbox`, `mailbox_full`, …: no full list is published',
    byCode: true,
  },
  'bounce.diagnostic': { from: 'diag', remark: 'the codes too', byCode: true },
  'bounce.remoteMta': { from: 'smtp_events[].destination_ip', remark: 'of the last', byCode: true },
  deferral: { from: 'smtp_events[].diag', remark: 'of the last', byCode: true },
  reason: {
    from: ['reject.reason', 'reject_reason'],
    remark: 'unconfirmed: no published sample has one',
    byCode: true,
  },
  url: { from: 'url', remark: 'beside `msg`', byCode: true },
  userAgent: { from: 'user_agent', remark: 'beside `msg`', byCode: true },
  ip: { from: 'ip', remark: 'beside `msg`', byCode: true },
  geo: { from: 'location', remark: 'beside `msg`', byCode: true },
  automated: {
    from: 'user_agent_parsed.type',
    remark: 'beside `msg`: true for a `robot`, else null. Privacy proxies are not told',
    byCode: true,
  },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  const msg = record(raw['msg'])
  const message = flat((name) => msg[name])
  const messageId = text(raw['_id']) ?? message.messageId
  const recipient = address(msg['email']) ?? null
  return extend(message, {
    providerType,
    messageId,
    recipient,
    occurredAt: unixTime(raw['ts']),
    identity: identityOf([messageId, recipient], raw),
  })
}

/** There are no event ids. The message is no help: it tells all that has happened so far. */
function identityOf(
  [messageId, recipient]: readonly [string | undefined, string | null],
  raw: Fields,
): DraftMessage['identity'] {
  const time = text(raw['ts'])
  if (time === undefined || (messageId ?? recipient ?? undefined) === undefined) return undefined
  return [messageId, time, recipient, text(raw['url']), text(raw['ip'])]
}
