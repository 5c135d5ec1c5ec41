import type { EmailReceivedEvent, Mailbox } from '../../events/inbound.js'
import { decodeText } from '../form/decode-text.js'
import { headerText } from './encoded-words.js'
import { mailHeaders, parseMailHeaders, type MailHeaders } from './mail-headers.js'
import { rfcMessageId } from './message-id.js'
import { mimeAddresses } from './mime-addresses.js'
import { mimeBody, type MimeBody } from './mime-body.js'
import { mimeParts, mostHeaderBytes } from './mime-parts.js'

/** What a mail holds, under the names of the `email.received` event. */
export interface ParsedMail extends Pick<
  EmailReceivedEvent,
  'messageId' | 'to' | 'cc' | 'subject' | 'text' | 'html' | 'headers' | 'attachments'
> {
  /** Absent where the mail has none that can be used. */
  readonly from?: Mailbox
  /** What the `Date` header says. */
  readonly date?: Date
}

/**
 * Reads a mail as it travels (RFC 5322 and MIME), in time that grows with its bytes and no faster. A mail within the
 * mail is an attachment of type `message/rfc822`, for another `parseMime`. So is a mail of more than 1,000 parts, 32
 * levels or 256 KiB of headers itself: it is handed out whole, with what its first headers say.
 *
 * @example
 * ```ts
 * const mail = await parseMime(bytes)
 * const text = mail.text ?? ''
 * ```
 */
export function parseMime(bytes: Uint8Array): Promise<ParsedMail> {
  const mail = mimeParts(bytes)
  return Promise.resolve(
    mail === undefined ? mailOf(headOf(bytes), whole(bytes)) : mailOf(mail.headers, mimeBody(mail)),
  )
}

function whole(bytes: Uint8Array): MimeBody {
  const content = new Uint8Array(bytes)
  return { attachments: [{ contentType: 'message/rfc822', size: content.length, content }] }
}

/** Whatever comes before the first empty line, as far as headers are read. */
function headOf(bytes: Uint8Array): MailHeaders {
  const head = Buffer.from(bytes.subarray(0, mostHeaderBytes)).toString('latin1')
  return parseMailHeaders(head.split(/\r?\n\r?\n/, 1)[0] ?? '')
}

function mailOf(latin: MailHeaders, body: MimeBody): ParsedMail {
  const headers = mailHeaders(
    Object.entries(latin).flatMap(([name, values]) =>
      values.map((value) => [name, utf8(value)] as const),
    ),
  )
  const [from] = mimeAddresses(headers['from'])
  const messageId = rfcMessageId(headers['message-id']?.[0])
  const subject = headerText(headers['subject']?.[0])
  const date = dateOf(headers['date']?.[0])
  return {
    ...(messageId !== undefined && { messageId }),
    ...(from !== undefined && { from }),
    to: mimeAddresses(headers['to']),
    cc: mimeAddresses(headers['cc']),
    ...(subject !== undefined && { subject }),
    ...(date !== undefined && { date }),
    headers,
    ...body,
  }
}

function utf8(latin: string): string {
  return /[\x80-\xff]/.test(latin) ? decodeText(Buffer.from(latin, 'latin1')) : latin
}

function dateOf(header = ''): Date | undefined {
  const time = header.length > 100 ? Number.NaN : Date.parse(header)
  return Number.isNaN(time) ? undefined : new Date(time)
}
