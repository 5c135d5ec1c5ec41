import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which members of `data` become our fields. */
export const fields = {
  messageId: 'id',
  from: 'from',
  subject: 'subject',
  templateId: { from: 'templateId', remark: 'documented; the code of July 2026 does not fill it' },
  campaign: 'campaignId',
  'bounce.kind': { from: 'bounce.type', byCode: true },
  'bounce.category': { from: ['bounce.message', 'bounce.subType'], byCode: true },
  'bounce.providerKind': {
    from: ['bounce.type', 'bounce.subType'],
    remark: '`Permanent/NoEmail`; sub-types that useSend does not know are `General`',
    byCode: true,
  },
  'bounce.diagnostic': { from: 'bounce.message', remark: 'the codes too', byCode: true },
  'deferral.reason': { from: 'metadata.delayType', byCode: true },
  'deferral.enhancedCode': { from: 'metadata.delayedRecipients[].status', byCode: true },
  'deferral.expiresAt': { from: 'metadata.expirationTime', byCode: true },
  reason: {
    from: ['failed.reason', 'metadata.errorMessage', 'metadata.reason', 'suppression.reason'],
    remark: 'each of its own event',
    byCode: true,
  },
  suppression: { from: 'suppression.type', byCode: true },
  feedbackType: { from: 'metadata.feedbackType', byCode: true },
  url: { from: 'click.url', byCode: true },
  userAgent: { from: ['open.userAgent', 'click.userAgent'], byCode: true },
  ip: { from: ['open.ip', 'click.ip'], byCode: true },
  automated: { from: [], remark: 'always null: useSend does not say', byCode: true },
} as const

const fieldsOf = fieldReader(fields)

/** What every draft has. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  const data = record(raw['data'])
  return {
    providerType: text(raw['type']) ?? '',
    providerEventId: text(raw['id']),
    // `data.occurredAt` is when the message was sent.
    occurredAt: isoTime(raw['createdAt']) ?? isoTime(data['occurredAt']),
  }
}

/** What every draft about a sent message has, beside whom it is about. What is called metadata is not the sender's. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  return extend(
    extend(
      fieldsOf((name) => data[name]),
      envelope,
    ),
    { recipient: null },
  )
}
