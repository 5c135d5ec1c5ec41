import type { JsonValue } from '../../events/base.js'
import { extend, type EventDraft } from '../../events/draft.js'
import type { Mailbox, SpamResult } from '../../events/inbound.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { headersIn, type MailHeaders } from '../../read/mail/mail-headers.js'
import { address, mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { boolean, isRecord, number, record, text, verbatim } from '../../read/values.js'
import { isTest, typeOf, type Fields } from './message.js'

/** Spam and bounces may lack a sender; where the server is set to it, there may be nothing but the message as it came. */
export function isInbound({ FromFull, ToFull, OriginalRecipient, RawEmail }: Fields): boolean {
  const isParsed = isRecord(FromFull) || Array.isArray(ToFull)
  return isParsed || (text(OriginalRecipient) ?? text(RawEmail)) !== undefined
}

/**
 * The event of an inbound message; undefined where the record is another's. When it came is not said: `Date` is the
 * sender's. `mail` is what is in the message as it came.
 */
export function inboundDrafts(
  recordType: string,
  payload: Fields,
  mail?: ParsedMail,
): EventDraft[] | undefined {
  if (typeOf(recordType) !== 'email.received') return undefined
  const test = isTest(payload)
  const headers = mail?.headers ?? headersOf(payload)
  const draft = receivedFrom(
    {
      providerType: recordType,
      // The id of a test is always the same: two of them must not be one event.
      providerEventId: test ? undefined : text(payload['MessageID']),
      test,
      to: mail?.to ?? mailboxesOf(payload['ToFull'], payload['To']),
      cc: mail?.cc ?? mailboxesOf(payload['CcFull'], payload['Cc']),
      envelope: mailEnvelope({ from: returnPathOf(payload), to: payload['OriginalRecipient'] }),
      subject: payload['Subject'],
      text: verbatim(payload['TextBody']),
      html: verbatim(payload['HtmlBody']),
      headers,
      attachments: mail?.attachments ?? attachmentsFrom(payload['Attachments'], files) ?? [],
      spam: spamOf(headers),
      auth: authOf(headers),
    },
    mail,
  )
  // Where a message names no sender, that of its envelope did not write it.
  return [extend(draft, { from: senderOf(payload) ?? mail?.from })]
}

/** Postmark puts its own on top of the list; one further down is the sender's. */
function returnPathOf({ Headers }: Fields): string | undefined {
  const { Name, Value } = record(Array.isArray(Headers) ? Headers[0] : undefined)
  return text(Name)?.toLowerCase() === 'return-path' ? address(Value) : undefined
}

function senderOf(payload: Fields): Mailbox | undefined {
  return mailbox(payload['FromFull']) ?? mailbox(payload['From'])
}

function mailboxesOf(full: unknown, header: unknown): Mailbox[] {
  const found = mailboxes(full)
  return found.length > 0 ? found : mailboxes(header)
}

/** With Date and Reply-To, which Postmark takes out of the list as it does with those that the event has fields for. */
function headersOf(payload: Fields): MailHeaders {
  const list: readonly JsonValue[] = Array.isArray(payload['Headers']) ? payload['Headers'] : []
  return headersIn([
    ...list,
    ['Date', text(payload['Date'])],
    ['Reply-To', text(payload['ReplyTo'])],
  ])
}

/** The first of each name: what the sender wrote is below what Postmark puts on top. */
function spamOf(headers: MailHeaders): SpamResult | undefined {
  const first = (name: string): string | undefined => headers[name]?.[0]
  return known({
    score: number(first('x-spam-score')),
    flagged: boolean(/^\w+/.exec(first('x-spam-status') ?? '')?.[0]),
    report: first('x-spam-tests'),
  })
}

function authOf(headers: MailHeaders): { readonly spf: string } | undefined {
  const spf = /^[a-z]+/i.exec(headers['received-spf']?.[0] ?? '')?.[0]
  return spf === undefined ? undefined : { spf: spf.toLowerCase() }
}

const files: AttachmentFields = {
  filename: 'Name',
  contentType: 'ContentType',
  size: 'ContentLength',
  contentId: 'ContentID',
  // `Data` in tests from the dashboard.
  base64: (file) => [file['Content'], file['Data']].find((value) => typeof value === 'string'),
}
