import type { EventDraft } from '../../events/draft.js'
import type { Attachment, Mailbox, SpamResult } from '../../events/inbound.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailHeaders, type MailHeaders } from '../../read/mail/mail-headers.js'
import { address, mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { boolean, isRecord, number, record, text } from '../../read/values.js'
import { isTest, type Fields } from './envelope.js'

/** An inbound message, whole: Postmark gives no time of its own. `mail` is what is in the message as it came. */
export function receivedDraft(recordType: string, fields: Fields, mail?: ParsedMail): EventDraft {
  const test = isTest(fields)
  // The id of a test is always the same: two of them must not be one event.
  const providerEventId = test ? undefined : text(fields['MessageID'])
  const headers = mail?.headers ?? headersOf(fields)
  const attachments = mail?.attachments ?? attachmentsOf(fields['Attachments'])
  const [spf] = /^[a-z]+/i.exec(headers['received-spf']?.[0] ?? '') ?? []
  return {
    type: 'email.received',
    providerType: recordType,
    providerEventId,
    test,
    messageId: rfcMessageId(headers['message-id']?.[0]),
    from: fullMailbox(fields['FromFull']) ?? mailbox(fields['From']) ?? mail?.from,
    to: mail?.to ?? fullMailboxes(fields['ToFull'], fields['To']),
    cc: mail?.cc ?? fullMailboxes(fields['CcFull'], fields['Cc']),
    envelope: mailEnvelope({ from: returnPathOf(fields), to: fields['OriginalRecipient'] }),
    subject: headerText(fields['Subject']) ?? mail?.subject,
    text: content(fields['TextBody']) ?? mail?.text,
    html: content(fields['HtmlBody']) ?? mail?.html,
    headers,
    attachments,
    hasAttachments: attachments.length > 0,
    spam: spamOf(headers),
    auth: spf === undefined ? undefined : { spf: spf.toLowerCase() },
  }
}

/** Postmark puts its own on top of the list; one further down is the sender's. */
function returnPathOf({ Headers }: Fields): string | undefined {
  const { Name, Value } = record(Array.isArray(Headers) ? Headers[0] : undefined)
  return text(Name)?.toLowerCase() === 'return-path' ? address(Value) : undefined
}

function fullMailboxes(full: unknown, header: unknown): Mailbox[] {
  const parts = Array.isArray(full) ? full.map(fullMailbox) : []
  const found = parts.filter((part) => part !== undefined)
  return found.length > 0 ? found : mailboxes(header)
}

function fullMailbox(full: unknown): Mailbox | undefined {
  const { Email: email, Name: display } = record(full)
  const [bare, name] = [text(email), headerText(display)]
  if (bare === undefined) return undefined
  return name === undefined ? { address: bare } : { address: bare, name }
}

/** With Date and Reply-To, which Postmark takes out of the list as it does with those that the event has fields for. */
function headersOf(fields: Fields): MailHeaders {
  const list = Array.isArray(fields['Headers']) ? fields['Headers'].filter(isRecord) : []
  const moved = [
    { Name: 'Date', Value: fields['Date'] },
    { Name: 'Reply-To', Value: fields['ReplyTo'] },
  ]
  const pairs = [...list, ...moved].flatMap(({ Name, Value }) => {
    const [name, value] = [text(Name), text(Value)]
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return mailHeaders(pairs)
}

/** The first of each name: what the sender wrote stands below what Postmark puts on top. */
function spamOf(headers: MailHeaders): SpamResult | undefined {
  const first = (name: string): string | undefined => headers[name]?.[0]
  const flagged = boolean(/^\w+/.exec(first('x-spam-status') ?? '')?.[0])
  const score = number(first('x-spam-score'))
  const report = first('x-spam-tests')
  if ((flagged ?? score ?? report) === undefined) return undefined
  return {
    ...(score !== undefined && { score }),
    ...(flagged !== undefined && { flagged }),
    ...(report !== undefined && { report }),
  }
}

function attachmentsOf(list: unknown): Attachment[] {
  return Array.isArray(list) ? list.filter(isRecord).map(attachmentOf) : []
}

function attachmentOf(file: Fields): Attachment {
  const [filename, contentType] = [text(file['Name']), text(file['ContentType'])]
  const contentId = text(file['ContentID'])?.replace(/^<(.*)>$/, '$1')
  // `Data` in tests from the dashboard.
  const base64 = [file['Content'], file['Data']].find((value) => typeof value === 'string')
  const bytes = base64 === undefined ? undefined : new Uint8Array(Buffer.from(base64, 'base64'))
  const size = number(file['ContentLength']) ?? bytes?.length
  return {
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    ...(size !== undefined && { size }),
    ...(contentId !== undefined && { contentId }),
    ...(bytes !== undefined && { content: bytes }),
  }
}

/** White space is part of a body. */
function content(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
