import type PostalMime from 'postal-mime'
import type { Address, Attachment as Part, Email } from 'postal-mime'
import type { Attachment, EmailReceivedEvent, Mailbox } from '../events/inbound.js'
import { mailHeaders } from './mail-headers.js'
import { rfcMessageId } from './message-id.js'
import { isNotInstalled } from './optional-peer.js'
import { text } from './values.js'

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
 * Reads a mail as it travels (RFC 5322 and MIME). Needs the package `postal-mime`: without it, and for a mail
 * that is nested too deep to be read, the result is undefined.
 *
 * @example
 * ```ts
 * const mail = await parseMime(bytes)
 * const text = mail?.text ?? ''
 * ```
 */
export async function parseMime(bytes: Uint8Array): Promise<ParsedMail | undefined> {
  const parser = await loadParser()
  try {
    return parser && mailOf(await parser.parse(bytes))
  } catch {
    return undefined
  }
}

async function loadParser(): Promise<typeof PostalMime | undefined> {
  try {
    return (await import('postal-mime')).default
  } catch (error) {
    if (isNotInstalled(error, 'postal-mime')) return undefined
    throw error
  }
}

function mailOf(email: Email): ParsedMail {
  const from = mailboxesOf(email.from && [email.from])[0]
  const messageId = rfcMessageId(email.messageId)
  const date = email.date === undefined ? Number.NaN : Date.parse(email.date)
  return {
    ...(messageId !== undefined && { messageId }),
    ...(from !== undefined && { from }),
    to: mailboxesOf(email.to),
    cc: mailboxesOf(email.cc),
    ...(email.subject !== undefined && { subject: email.subject }),
    ...(email.text !== undefined && { text: email.text }),
    ...(email.html !== undefined && { html: email.html }),
    ...(!Number.isNaN(date) && { date: new Date(date) }),
    headers: mailHeaders(email.headers.map(({ key, value }) => [key, value] as const)),
    attachments: email.attachments.map(attachmentOf),
  }
}

function mailboxesOf(addresses: readonly Address[] = []): Mailbox[] {
  return addresses
    .flatMap((item) => item.group ?? [item])
    .filter(({ address }) => address !== '')
    .map(({ address, name }) => (name === '' ? { address } : { address, name }))
}

function attachmentOf(part: Part): Attachment {
  const content =
    typeof part.content === 'string' ? Buffer.from(part.content) : new Uint8Array(part.content)
  const { disposition } = part
  const filename = text(part.filename)
  const contentId = part.contentId?.replace(/^<|>$/g, '')
  return {
    ...(filename !== undefined && { filename }),
    contentType: part.mimeType,
    size: content.length,
    ...(contentId && { contentId }),
    ...(disposition === 'attachment' && { disposition: 'attachment' }),
    ...(disposition === 'inline' && { disposition: 'inline' }),
    content,
  }
}
