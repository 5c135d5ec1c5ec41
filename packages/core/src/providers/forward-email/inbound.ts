import type { DraftOptions, EventDraft } from '../../events/draft.js'
import type { Attachment, Mailbox } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn, parseMailHeaders, type MailHeaders } from '../../read/mail/mail-headers.js'
import { address, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { anyTime } from '../../read/time.js'
import { boolean, isRecord, number, record, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/**
 * The event of an inbound message; undefined where the payload is another's. `mail` is what is in the message as it
 * came, where that is not turned off.
 */
export function inboundDrafts(raw: Fields, mail?: ParsedMail): EventDraft[] | undefined {
  if (!isInbound(raw)) return undefined
  const session = record(raw['session'])
  const facts = {
    providerType: 'inbound',
    occurredAt: anyTime(session['arrivalDate']) ?? anyTime(session['arrivalTime']),
    identity: identityOf(raw),
    messageId: text(raw['messageId']),
    from: mailboxesIn(raw['from'])?.[0],
    to: mailboxesIn(raw['to']),
    cc: mailboxesIn(raw['cc']),
    envelope: mailEnvelope({ from: senderOf(session), to: recipientOf(raw) }),
    subject: raw['subject'],
    text: verbatim(raw['text']),
    html: verbatim(raw['html']),
    headers: mail?.headers ?? headersOf(raw),
    attachments: attachmentsIn(raw) ?? mail?.attachments,
    spam: known({ score: number(raw['spamScore']), flagged: boolean(raw['isSpam']) }),
  }
  return [receivedFrom(facts, mail)]
}

function isInbound({ session, raw, from }: Fields): boolean {
  return isRecord(session) && (text(raw) !== undefined || (from !== undefined && from !== null))
}

/** There are no ids of events, and anyone can write the id of another message. */
function identityOf(raw: Fields): DraftOptions['identity'] {
  const [id, source] = [text(raw['messageId']), text(raw['raw'])]
  return (id ?? source) === undefined ? undefined : [id, text(recipientOf(raw)), source]
}

function senderOf(session: Fields): string | undefined {
  return address(session['sender']) ?? address(record(session['mailFrom'])['address'])
}

function recipientOf(raw: Fields): unknown {
  const [first] = [raw['recipients']].flat()
  return text(record(raw['session'])['recipient']) ?? first
}

/** Of a header: what it says as a whole, and its mailboxes; of several such headers, a list. */
function mailboxesIn(value: unknown): Mailbox[] | undefined {
  if (value === undefined || value === null) return undefined
  return [value].flat().flatMap((item) => mailboxes(record(item)['value'] ?? item))
}

function headersOf(raw: Fields): MailHeaders {
  const { headers, headerLines } = raw
  if (typeof headers === 'string') return parseMailHeaders(headers)
  if (isRecord(headers)) return headersIn(headers)
  const lines = [headerLines].flat().flatMap((entry) => text(record(entry)['line']) ?? [])
  return parseMailHeaders(lines.join('\r\n'))
}

/** An empty list may be one that was turned off. */
function attachmentsIn(raw: Fields): Attachment[] | undefined {
  const files = [raw['attachments']].flat().filter(isRecord)
  return files.length > 0 ? files.map(attachmentOf) : undefined
}

function attachmentOf(file: Fields): Attachment {
  return attachmentFrom({
    filename: file['filename'],
    contentType: file['contentType'],
    size: file['size'],
    contentId: text(file['contentId']) ?? text(file['cid']),
    ...contentOf(file['content']),
  })
}

/** Base64, or the numbers of a Buffer with white space between them. */
function contentOf(content: unknown): { base64: unknown } | { content: Uint8Array } {
  const { data } = record(content)
  return Array.isArray(data)
    ? { content: Uint8Array.from(data.map((byte) => number(byte) ?? 0)) }
    : { base64: content }
}
