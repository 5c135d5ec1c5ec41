import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: { from: 'email_id', remark: 'all recipients of the message share it' },
  rfcMessageId: { from: 'headers.message-id', remark: 'in any letter case' },
  from: 'headers.from',
  subject: 'headers.subject',
  campaign: ['list_id', 'feedback_id'],
  metadata: { from: 'headers', remark: 'those whose names begin with `X-`', byCode: true },
} as const

const fieldsOf = fieldReader(fields)

/** What every draft about a bounce has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  const headers = headersIn(raw['headers'])
  const recipient = address(raw['recipient']) ?? null
  const occurredAt = isoTime(raw['bounced_at'])
  const fieldAt = (name: string): unknown =>
    name.startsWith('headers.') ? headers[name.slice('headers.'.length)]?.[0] : raw[name]
  return extend(fieldsOf(fieldAt), {
    providerType,
    occurredAt,
    identity: identityOf(raw, [recipient, occurredAt?.getTime()]),
    recipient,
    metadata: ownHeaders(raw['headers']),
  })
}

/** There are no ids of events. Without that of the message, the whole payload has to serve. */
function identityOf(
  raw: Fields,
  rest: readonly (string | number | null | undefined)[],
): DraftMessage['identity'] {
  const id = text(raw['email_id'])
  return id === undefined ? undefined : [id, ...rest]
}

function ownHeaders(headers: unknown): DraftMessage['metadata'] {
  const own = Object.entries(record(headers)).filter(([name]) => /^x-/i.test(name))
  return Object.fromEntries(own)
}
