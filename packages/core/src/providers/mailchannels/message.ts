import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { unixTime } from '../../read/time.js'
import { text, texts } from '../../read/values.js'

/** The members of an event. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: 'timestamp', byCode: true },
  messageId: { from: 'smtp_id', remark: 'the send API returned the same as `message_id`' },
  rfcMessageId: 'smtp_id',
  recipient: { from: 'recipients', remark: 'an event for each address', byCode: true },
  from: { from: 'email', remark: '**not the recipient**' },
  campaign: 'campaign_id',
  reference: { from: 'campaign_id', remark: 'the same: `stamp` puts it there' },
  'bounce.smtpCode': { from: ['status', 'reason'], byCode: true },
  'bounce.enhancedCode': { from: ['status', 'reason'], byCode: true },
  'bounce.diagnostic': { from: 'reason', byCode: true },
  reason: { from: 'reason', remark: 'of `dropped`', byCode: true },
  url: { from: 'url', byCode: true },
  userAgent: { from: 'user_agent', byCode: true },
  ip: { from: 'ip', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft has, but for whom it is about. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      occurredAt: unixTime(raw['timestamp']),
      identity: identityOf(raw),
      recipient: null,
    },
  )
}

/** Events have no ids, and those of a batch are sent again as they were. Without these, the whole event has to serve. */
function identityOf(raw: Fields): DraftMessage['identity'] {
  const [message, at] = [text(raw['smtp_id']), text(raw['timestamp'])]
  if (message === undefined || at === undefined) return undefined
  const { request_id, url, ip, user_agent, status } = raw
  const recipients = texts(raw['recipients']).join(' ')
  return [message, at, recipients, ...[request_id, url, ip, user_agent, status].map(text)]
}
