import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime, usTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of a payload, by lower-case name. */
export type Members = ReadonlyMap<string, JsonValue>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: 'date', remark: 'the month first, or ISO 8601; UTC', byCode: true },
  messageId: 'messageid',
  recipient: { from: 'to', byCode: true },
  from: { from: 'from', byCode: true },
  subject: 'subject',
  campaign: 'channel',
  reference: 'postback',
  metadata: { from: 'postback', remark: '`{ postback }`: one text', byCode: true },
  'bounce.providerKind': { from: 'category', remark: 'also the reason of a failure', byCode: true },
  url: { from: 'target', byCode: true },
  userAgent: { from: 'useragent', byCode: true },
  ip: { from: 'ip', byCode: true },
  'geo.country': { from: 'country', byCode: true },
  'geo.region': { from: 'state', byCode: true },
  'geo.city': { from: 'city', byCode: true },
} as const

const flat = fieldReader(fields)
const identifying = ['messageid', 'transaction', 'to', 'target', 'date', 'ip'] as const

/** What every draft about a sent message has. */
export function messageOf(providerType: string, members: Members): DraftMessage {
  const postback = text(members.get('postback'))
  const date = members.get('date')
  return extend(
    flat((name) => members.get(name)),
    {
      providerType,
      occurredAt: usTime(date) ?? isoTime(date),
      recipient: plusAddress(members.get('to')) ?? null,
      from: plusAddress(members.get('from')),
      metadata: postback === undefined ? {} : { postback },
      identity: identifying.map((name) => text(members.get(name))),
    },
  )
}

/** A plus sign that was not escaped has become a space, which no bare address has. */
function plusAddress(value: unknown): string | undefined {
  const given = text(value)
  return address(given?.includes('<') ? given : given?.replaceAll(' ', '+'))
}
