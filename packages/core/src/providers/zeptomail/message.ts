import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address, addresses } from '../../read/mail/mailbox.js'
import { anyTime } from '../../read/time.js'
import { isRecord, memberAt, record, text, textAt } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where in an element of `event_message` they are; those of `details` beside them. */
export const fields = {
  messageId: {
    from: ['request_id', 'email_info.request_id', 'email_info.email_reference'],
    remark: 'the send API returned the same, for all recipients; the last has a domain behind it',
    byCode: true,
  },
  from: { from: 'email_info.from.address', byCode: true },
  subject: 'email_info.subject',
  tags: 'email_info.tag',
  reference: 'email_info.client_reference',
  metadata: { from: 'email_info.client_reference', remark: 'as `client_reference`', byCode: true },
  occurredAt: { from: ['details.time', 'details.modified_time'], byCode: true },
  'bounce.diagnostic': { from: ['details.diagnostic_message', 'details.reason'], byCode: true },
  'bounce.providerKind': { from: 'details.reason', byCode: true },
  url: { from: 'details.clicked_link', byCode: true },
  ip: { from: 'details.ip_location_info.ip_address', byCode: true },
  geo: { from: 'details.ip_location_info', byCode: true },
  userAgent: { from: 'details.user_agent', byCode: true },
} as const

const flat = fieldReader(fields)

/** One thing that happened: its name, the message it happened to, and what `details` says. */
export interface Happening {
  readonly name: string
  readonly message: Fields
  readonly details: Fields
  readonly providerEventId: string | undefined
  readonly identity: DraftMessage['identity']
}

/** What every draft about a sent message has, but for whom it is about. */
export function messageOf({ name, message, details, ...ids }: Happening): DraftMessage {
  const unwrapped = { ...message, email_info: infoOf(message) }
  const reference = textAt(unwrapped, 'email_info.client_reference')
  const sender = [infoOf(message)['from'] ?? null].flat()[0]
  return extend(
    flat((path) => memberAt(unwrapped, path)),
    {
      ...ids,
      from: sender === undefined ? undefined : address(addressIn(sender)),
      providerType: name,
      occurredAt: anyTime(details['time']) ?? anyTime(details['modified_time']),
      messageId: textAt(unwrapped, ...fields.messageId.from)?.replace(/@.*$/s, ''),
      metadata: reference === undefined ? {} : { client_reference: reference },
      recipient: null,
    },
  )
}

/** Everyone that the message went to: the event need not be about each of them. */
export function recipientsOf(message: Fields): readonly string[] {
  const { to, cc, bcc } = infoOf(message)
  const list = [to, cc, bcc].flatMap((field) => field ?? []) as readonly JsonValue[]
  return [...new Set(list.flatMap((entry) => addresses(addressIn(entry))))]
}

/** A list of one occurs in place of every object. */
function infoOf(message: Fields): Fields {
  return record([message['email_info']].flat()[0])
}

/** `{ email_address: { address } }` and `{ address }` both occur. */
function addressIn(entry: JsonValue): string | undefined {
  return isRecord(entry) ? textAt(entry, 'email_address.address', 'address') : text(entry)
}
