import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which members of `data` become our fields. */
export const fields = {
  occurredAt: {
    from: 'fired_at',
    remark: 'beside `data`; without a zone, taken as UTC (unconfirmed)',
    byCode: true,
  },
  recipient: { from: 'email', byCode: true },
  campaign: 'campaign_id',
  metadata: { from: 'merges', remark: 'what is known of the contact, by its merge tags' },
  scope: { from: 'list_id', remark: 'of complaints and unsubscribes', byCode: true },
  'bounce.providerKind': { from: 'reason', byCode: true },
  email: { from: ['new_email', 'email'], remark: 'of contacts', byCode: true },
  contactId: {
    from: ['new_id', 'id'],
    remark: 'a hash of the address: it changes with the address',
    byCode: true,
  },
  lists: { from: 'list_id', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft has. There are no event ids, and `fired_at` is in seconds: the whole payload tells two apart. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return { providerType: text(raw['type']) ?? '', occurredAt: isoTime(raw['fired_at']) }
}

/** What every draft about mail to a contact has. No message is named. */
export function messageOf(envelope: DraftEnvelope, data: Fields): DraftMessage {
  const message = flat((name) => data[name])
  return extend(extend(message, envelope), { recipient: address(data['email']) ?? null })
}
