import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: {
    from: 'email.id',
    remark:
      'not documented as unique for each recipient: use it together with `recipient`. `email.emailMessageId` is of the version that was sent, the same for all',
  },
  subject: 'email.subject',
  campaign: { from: ['campaignId', 'loopId'], remark: 'names are in `event.raw`' },
  templateId: 'transactionalId',
  metadata: {
    from: ['contactIdentity.userId', 'mailingLists'],
    remark: 'both, as `userId` and `mailingLists`',
    byCode: true,
  },
} as const

const fieldsOf = fieldReader(fields)

/** What every draft has. Loops has no id in the body: it is in a header. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return { providerType: text(raw['eventName']) ?? '', occurredAt: unixTime(raw['eventTime']) }
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, raw: Fields): DraftMessage {
  const [email, identity] = [record(raw['email']), record(raw['contactIdentity'])]
  const members: Fields = { ...raw, ...underEmail(email) }
  const metadata = known({ userId: text(identity['userId']), mailingLists: raw['mailingLists'] })
  return extend(
    fieldsOf((name) => members[name]),
    {
      ...envelope,
      recipient: address(identity['email']) ?? null,
      metadata: metadata ?? {},
    },
  )
}

function underEmail(email: Fields): Fields {
  return Object.fromEntries(Object.entries(email).map(([name, value]) => [`email.${name}`, value]))
}
