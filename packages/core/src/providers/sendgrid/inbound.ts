import type { JsonValue } from '../../events/base.js'
import { extend, type EventDraft } from '../../events/draft.js'
import type { Attachment } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import type { FormFile } from '../../read/form/shape.js'
import { jsonIn } from '../../read/json.js'
import { known } from '../../read/known.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { parseMailHeaders } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { unixTime } from '../../read/time.js'
import { isRecord, number, record, text, verbatim } from '../../read/values.js'
import type { SendGridInbound } from './payload.js'

type Fields = Readonly<Record<string, JsonValue>>

/** The event of a mail that Inbound Parse took. */
export function inboundDrafts(raw: SendGridInbound): EventDraft[] {
  const fields = record(raw.fields)
  const mail = raw.email instanceof Uint8Array ? raw.mail : undefined
  const block = headerBlock(raw, fields)
  const headers = mail?.headers ?? parseMailHeaders(block)
  const envelope = record(jsonIn(fields['envelope']))
  const attachments = mail?.attachments ?? attachmentsOf(raw.files, fields)
  const facts = {
    // SendGrid has no name and no id for it.
    providerType: 'inbound',
    identity: identityOf(raw, fields, block),
    occurredAt: dateOf(headers['date']?.[0]),
    to: mailboxes(fields['to'] ?? headers['to']),
    cc: mailboxes(fields['cc']),
    envelope: mailEnvelope(envelope),
    text: verbatim(fields['text']),
    html: verbatim(fields['html']),
    headers,
    attachments: attachments.length > 0 ? attachments : undefined,
    hasAttachments: attachments.length > 0 || announced(raw, fields),
    // Only where the spam check is on.
    spam: known({ score: number(fields['spam_score']), report: text(fields['spam_report']) }),
    auth: known({ spf: text(fields['SPF'])?.toLowerCase(), dkim: dkimOf(text(fields['dkim'])) }),
  }
  return [
    // Of the fields, or of a mail that comes whole: never of the header block alone.
    extend(receivedFrom(facts, mail), {
      from: mailboxes(fields['from'])[0] ?? mail?.from ?? mailbox(envelope['from']),
      subject: headerText(fields['subject']) ?? mail?.subject,
    }),
  ]
}

/** Whether SendGrid counted attachments; of a mail that was not read it is not known. */
function announced({ email, mail }: SendGridInbound, fields: Fields): boolean | undefined {
  const unread = email !== undefined && mail === undefined
  return unread ? undefined : (number(fields['attachments']) ?? 0) > 0
}

const longestBlock = 256 * 1024

/** The headers as text; of a raw mail, what is before the first empty line. */
function headerBlock({ email }: SendGridInbound, fields: Fields): string {
  const block = verbatim(fields['headers'])
  if (block !== undefined || !(email instanceof Uint8Array)) return block ?? ''
  const head = Buffer.from(email.subarray(0, longestBlock)).toString('latin1')
  return head.split(/\r?\n\r?\n/, 1)[0] ?? ''
}

/** Anyone can choose a `Message-ID`: what is in the mail has to count too. */
function identityOf(
  { email }: SendGridInbound,
  fields: Fields,
  block: string,
): EventDraft['identity'] {
  const parts = ['envelope', 'from', 'subject', 'text', 'html', 'attachment-info']
  return [block, email?.length, ...parts.map((name) => text(fields[name]))]
}

/** The time in a `Date` header: whatever the sender wrote, so nothing before 2000 or after 2200. */
function dateOf(header: unknown): Date | undefined {
  const value = text(header)
  const time = value === undefined || value.length > 100 ? Number.NaN : Date.parse(value)
  // Smaller ones would be taken for seconds.
  return time > 1e11 ? unixTime(time) : undefined
}

/** `{@example.org : pass}` looks like JSON and is not: the verdicts of all signatures, each once. */
function dkimOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const verdicts = value
    .toLowerCase()
    .replace(/^\{|\}$/g, '')
    .split(',')
    .map((entry) => entry.slice(entry.lastIndexOf(':') + 1).trim())
  return [...new Set(verdicts)].filter((verdict) => verdict !== '').join(', ') || undefined
}

/** The attachments of a mail: those that SendGrid sends, and those that it only names. */
function attachmentsOf(files: unknown, fields: Fields): Attachment[] {
  const infos = record(jsonIn(fields['attachment-info']))
  const contentIds = record(jsonIn(fields['content-ids']))
  const idOf = (name: string): string | undefined =>
    Object.keys(contentIds).find((id) => contentIds[id] === name)
  const sent = (Array.isArray(files) ? files : []).filter(isFile)
  const named = Object.keys(infos).filter((name) => sent.every(({ field }) => field !== name))
  return [
    ...sent.map((file) => attachmentOf(record(infos[file.field]), idOf(file.field), file)),
    ...named.map((name) => attachmentOf(record(infos[name]), idOf(name))),
  ]
}

function isFile(value: unknown): value is FormFile {
  return isRecord(value) && typeof value['field'] === 'string' && isBytes(value['bytes'])
}

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array
}

/** The list knows names that do not survive in the head of a part. */
function attachmentOf(info: Fields, inlineId: string | undefined, file?: FormFile): Attachment {
  return attachmentFrom({
    filename: text(info['filename']) ?? text(info['name']) ?? file?.filename,
    contentType: text(info['type']) ?? file?.contentType,
    contentId: text(info['content-id']) ?? inlineId,
    content: file?.bytes,
  })
}
