import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { fieldReader } from '../../read/field-table.js'
import { lookup } from '../../read/lookup.js'
import { address, mailbox } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: { from: 'message_id', remark: 'what the send API returned' },
  from: { from: 'from', remark: 'only of `message.created`', byCode: true },
  subject: 'subject',
  tags: 'tag',
  metadata: 'metadata',
} as const

const flat = fieldReader(fields)

/** What every draft has. */
export function envelopeOf(raw: Fields, data: Fields): DraftEnvelope {
  return {
    providerType: text(raw['event']) ?? '',
    providerEventId: text(raw['id']),
    occurredAt: happenedAt(data) ?? isoTime(raw['timestamp']) ?? isoTime(raw['created_at']),
  }
}

/** When a reader acted. */
function happenedAt(data: Fields): Date | undefined {
  return (
    isoTime(data['opened_at']) ?? isoTime(data['clicked_at']) ?? isoTime(data['unsubscribed_at'])
  )
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  return extend(
    flat((name) => data[name]),
    {
      ...envelope,
      recipient: address(data['recipient']) ?? null,
      from: mailbox(data['from'])?.address,
    },
  )
}

const suppressions: Readonly<Record<string, SuppressionReason>> = {
  hard_bounce: 'bounce',
  spam_complaint: 'complaint',
  unsubscribe: 'unsubscribe',
  manual: 'manual',
}

/** Why an address is on the suppression list. */
export function suppressionOf(data: Fields): SuppressionReason | undefined {
  const reason = text(data['reason'])
  return lookup(suppressions, reason) ?? (reason === undefined ? undefined : 'other')
}
