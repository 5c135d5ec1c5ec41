import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: { from: 'event_id', byCode: true },
  occurredAt: {
    from: 'timestamp',
    remark: 'opens and clicks have no zone: taken as UTC (unconfirmed)',
    byCode: true,
  },
  messageId: {
    from: ['transaction_id', 'headers["x-transaction-id"]'],
    remark:
      'of the send request: all recipients of one share it. `swg_uid` in `event.raw` is of one',
    byCode: true,
  },
  rfcMessageId: { from: 'details', remark: 'what follows `id=`', byCode: true },
  recipient: { from: 'recipient', byCode: true },
  subject: { from: 'subject', remark: 'opens and clicks only' },
  tags: { from: ['campaign_tags', 'campaign_tag'], remark: 'null, a text or a list' },
  campaign: 'campaign_id',
  metadata: {
    from: 'headers',
    remark: "the `x-…` headers of the message, without the seven that are Sweego's",
    byCode: true,
  },
  'bounce.smtpCode': { from: ['response_code', 'details'], byCode: true },
  'bounce.enhancedCode': { from: 'details', byCode: true },
  'bounce.diagnostic': {
    from: 'details',
    remark: 'the reply in parentheses; all of it where there is none',
    byCode: true,
  },
  'bounce.remoteMta': {
    from: 'details',
    remark: 'the name before the address in brackets, where they are there',
    byCode: true,
  },
  url: { from: 'click.url', byCode: true },
  userAgent: { from: ['open.user_agent', 'click.user_agent'], byCode: true },
  ip: { from: ['open.ip_address', 'click.ip_address'], byCode: true },
  automated: { from: ['open.proxy', 'click.proxy'], byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  const headers = record(raw['headers'])
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      providerEventId: text(raw['event_id']),
      occurredAt: isoTime(raw['timestamp']),
      recipient: address(raw['recipient']) ?? null,
      messageId: text(raw['transaction_id']) ?? text(headers['x-transaction-id']),
      rfcMessageId: /\bid=(<[^<>\s]{1,998}>)/.exec(text(raw['details']) ?? '')?.[1],
      metadata: metadataOf(headers),
    },
  )
}

const ofSweego: ReadonlySet<string> = new Set([
  'x-mailer',
  'x-swg-uid',
  'x-campaign-id',
  'x-client-id',
  'x-originating-ip',
  'x-campaign-type',
  'x-transaction-id',
])

/** The headers that the sender added. */
function metadataOf(headers: Fields): DraftMessage['metadata'] {
  const own = Object.entries(headers).filter(([name]) => !ofSweego.has(name.toLowerCase()))
  return Object.fromEntries(own)
}
