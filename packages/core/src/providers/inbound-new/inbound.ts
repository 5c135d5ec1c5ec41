import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Mailbox, MailEnvelope, SenderAuth } from '../../events/inbound.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn, type MailHeaders } from '../../read/mail/mail-headers.js'
import { mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { isRecord, record, text, verbatim } from '../../read/values.js'

type Fields = Readonly<Record<string, JsonValue>>

/** The event of one message. */
export function receivedDraft(about: DraftEnvelope, email: Fields): EventDraft {
  const [parsed, cleaned] = [record(email['parsedData']), record(email['cleanedContent'])]
  const headers = headersOf(parsed['headers'])
  return receivedFrom({
    ...about,
    messageId: text(email['messageId']) ?? text(parsed['messageId']),
    from: mailboxesIn(parsed['from'] ?? email['from'])?.[0],
    to: mailboxesIn(parsed['to'] ?? email['to']),
    cc: mailboxesIn(parsed['cc']),
    envelope: envelopeOf(headers, email),
    subject: parsed['subject'] ?? email['subject'],
    text: verbatim(parsed['textBody']) ?? verbatim(cleaned['text']),
    // What is cleaned is for display: only where there is nothing else.
    html: verbatim(parsed['htmlBody']) ?? verbatim(cleaned['html']),
    headers,
    attachments:
      attachmentsFrom(parsed['attachments'], files) ??
      attachmentsFrom(cleaned['attachments'], files),
    auth: authOf(headers),
  })
}

/** Where the list is missing, the header as a whole. */
function mailboxesIn(value: unknown): Mailbox[] | undefined {
  const { text: whole, addresses } = record(value)
  const found = mailboxes(addresses ?? whole)
  return found.length > 0 ? found : undefined
}

function headersOf(value: unknown): MailHeaders {
  const pairs = Object.entries(record(value))
  return headersIn(pairs.map(([name, held]) => [name, [held].flat().map(headerText)]))
}

/** A header that came apart, put together again. */
function headerText(held: unknown): string | undefined {
  if (!isRecord(held)) return text(held)
  const params = Object.entries(record(held['params'])).map(
    ([name, value]) => `${name}=${text(value) ?? ''}`,
  )
  // The order of what is named says nothing.
  const parts = [text(held['value']) ?? [], params.toSorted()].flat()
  return text(held['text']) ?? (parts.join('; ') || undefined)
}

function envelopeOf(headers: MailHeaders, email: Fields): MailEnvelope | undefined {
  return mailEnvelope({ from: only(headers['return-path']), to: email['recipient'] })
}

/** Which of several is not the sender's, is not said. */
function only(values: readonly string[] = []): string | undefined {
  return values.length === 1 ? values[0] : undefined
}

/** Inbound receives through Amazon SES, which says in headers what it found out. */
function authOf(headers: MailHeaders): SenderAuth | undefined {
  const all = headers['authentication-results'] ?? []
  const ofAmazon = all.filter((result) => /^amazonses\.com\s*;/i.test(result))
  const results = resultsIn(only(all) ?? only(ofAmazon) ?? '')
  const spf = /^[a-z]+/i.exec(only(headers['received-spf']) ?? '')?.[0]
  return known({
    spf: results.get('spf') ?? spf?.toLowerCase(),
    dkim: results.get('dkim'),
    dmarc: results.get('dmarc'),
  })
}

// A sender chooses what is quoted or in a comment, such as its address on the envelope.
const chosenBySender = /"(?:[^"\\]|\\.)*(?:"|$)|\([^()]*\)/gs

/** The first result of each method. */
function resultsIn(header: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of header.replace(chosenBySender, '').split(';')) {
    const [, method, result] = /^\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)/i.exec(part) ?? []
    const key = method?.toLowerCase()
    if (key !== undefined && result !== undefined && !found.has(key))
      found.set(key, result.toLowerCase())
  }
  return found
}

const files: AttachmentFields = {
  filename: 'filename',
  contentType: 'contentType',
  size: 'size',
  contentId: 'contentId',
  disposition: 'contentDisposition',
  url: 'downloadUrl',
}
