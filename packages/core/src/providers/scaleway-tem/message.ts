import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { setOwn } from '../../util/set-own.js'
import { headersOf, type Fields } from './envelope.js'

/** Our fields, and where they come from. */
export const fields = {
  recipient: { from: 'email_to', byCode: true },
  messageId: { from: 'email_id', remark: 'the API returned the same' },
  rfcMessageId: { from: 'message-id', remark: 'in `email_headers`, in any letter case' },
  from: 'email_from',
  subject: { from: 'subject', remark: 'in `email_headers`; whether it is there is unconfirmed' },
  metadata: {
    from: 'email_headers',
    remark: 'your headers that begin with `X-`, by their names in lower case',
    byCode: true,
  },
  'bounce.smtpCode': { from: 'email_response_code', byCode: true },
  'bounce.diagnostic': { from: ['email_response_message', 'email_error'], byCode: true },
  'deferral.attempt': { from: 'email_try_count', byCode: true },
  reason: { from: 'blocklist_reason', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, event: Fields): DraftMessage {
  const headers = headersOf(event)
  return extend(
    flat((name) => headers.get(name) ?? event[name]),
    { ...envelope, recipient: address(event['email_to']) ?? null, metadata: ownIn(headers) },
  )
}

function ownIn(headers: ReadonlyMap<string, string>): DraftMessage['metadata'] {
  const own: Record<string, JsonValue> = {}
  for (const [name, value] of headers) if (name.startsWith('x-')) setOwn(own, name, value)
  return own
}
