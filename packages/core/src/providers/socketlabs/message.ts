import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { jsonIn } from '../../read/json.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime, mailTime } from '../../read/time.js'
import { byLowerCaseName, isRecord, text } from '../../read/values.js'
import { setOwn } from '../../util/set-own.js'

/** The members of a payload by lower-case name: pages and deliveries differ in letter case. */
export type Fields = ReadonlyMap<string, JsonValue>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: 'DateTime', remark: 'of a form in the form of a mail header', byCode: true },
  recipient: { from: 'Address', byCode: true },
  messageId: { from: 'MessageId', remark: 'as you gave it when sending; else absent' },
  campaign: {
    from: 'MailingId',
    remark: 'as you gave it when sending; else one that SocketLabs makes',
  },
  from: { from: ['FromAddress', 'From'], remark: 'the second of complaints' },
  subject: { from: ['Subject', 'SubjectLine'], remark: 'only of `Queued`' },
  tags: { from: 'Data.Tags', remark: 'not of complaints' },
  metadata: { from: 'Data.Meta', remark: 'as an object; not of complaints', byCode: true },
  'bounce.providerKind': { from: 'FailureCode', byCode: true },
  'bounce.enhancedCode': { from: 'BounceStatus', byCode: true },
  'bounce.diagnostic': { from: ['DiagnosticCode', 'Reason'], byCode: true },
  'bounce.remoteMta': { from: 'RemoteMta', byCode: true },
  deferral: { from: ['Reason', 'DeferralCode'], byCode: true },
  reason: { from: 'Reason', remark: 'of suppressions', byCode: true },
  url: { from: 'Url', byCode: true },
  ip: { from: 'ClientIp', byCode: true },
  userAgent: { from: 'UserAgent', byCode: true },
  feedbackType: { from: 'FblType', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, payload: Fields): DraftMessage {
  const held = payload.get('data')
  const data = byLowerCaseName(jsonIn(held) ?? held)
  return extend(
    flat((name) => (name === 'Data.Tags' ? data.get('tags') : payload.get(name.toLowerCase()))),
    {
      providerType,
      occurredAt: timeIn(payload),
      identity: identityOf(payload),
      recipient: address(payload.get('address')) ?? null,
      metadata: metadataIn(data.get('meta')),
    },
  )
}

/** When it happened. Forms have it as mails do. */
export function timeIn(payload: Fields): Date | undefined {
  const time = payload.get('datetime')
  return isoTime(time) ?? mailTime(time)
}

const telling = ['serverid', 'messageid', 'mailingid', 'address', 'datetime', 'url', 'trackingtype']

/** There are no event ids. Without a time, the whole payload has to serve. */
function identityOf(payload: Fields): DraftMessage['identity'] {
  if (text(payload.get('datetime')) === undefined) return undefined
  return telling.map((name) => text(payload.get(name)))
}

/** The pairs as an object; of two with one key the last counts. */
function metadataIn(pairs: JsonValue | undefined): DraftMessage['metadata'] {
  const metadata: Record<string, JsonValue> = {}
  for (const pair of Array.isArray(pairs) ? pairs.filter(isRecord) : []) {
    const { key, value } = Object.fromEntries(byLowerCaseName(pair))
    const name = text(key)
    if (name !== undefined) setOwn(metadata, name, value ?? '')
  }
  return metadata
}
