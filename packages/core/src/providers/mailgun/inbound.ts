import type { JsonValue } from '../../events/base.js'
import type { EventDraft } from '../../events/draft.js'
import type { Attachment, MailEnvelope, SenderAuth, SpamResult } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import type { FormFile } from '../../read/form/shape.js'
import { jsonIn } from '../../read/json.js'
import { known } from '../../read/known.js'
import type { MailHeaders } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom, type ReceivedFacts } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { unixTime } from '../../read/time.js'
import { boolean, isRecord, number, record, text, texts } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import type { FormFields } from './form.js'

/** The event of a message that a route forwarded or stored; undefined where a form is none. Mailgun has no id for it. */
export function inboundDrafts(form: FormFields): EventDraft[] | undefined {
  if (!isInbound(form)) return undefined
  const { headers, first } = form
  const draft = receivedFrom(
    {
      providerType: 'inbound',
      identity: identityOf(form),
      occurredAt: unixTime(form.last('timestamp')),
      messageId: headers['message-id']?.[0] ?? first('Message-Id'),
      from: mailbox(first('from')),
      to: mailboxes(headers['to'] ?? first('To')),
      cc: mailboxes(headers['cc'] ?? first('Cc')),
      envelope: mailEnvelopeOf(form),
      subject: first('subject'),
      text: first('body-plain'),
      html: htmlOf(form),
      headers,
      ...filesOf(form),
      spam: spamOf(headers),
      auth: authOf(headers),
    },
    form.mail,
  )
  return [draft]
}

// What a route has and no webhook does, unless it is a variable of yours.
const ofRoutes: readonly string[] = [
  'from',
  'subject',
  'message-url',
  'attachment-count',
  'stripped-text',
  'stripped-html',
]

/** The headers of an inbound message are fields of the form: one called `event` must not make it an event of yours. */
function isInbound({ raw, first, own }: FormFields): boolean {
  // Only routes send a whole message; it may be all that there is.
  if (raw.mime !== undefined) return true
  // Of a bounce report, the sender is there and empty.
  if (!Object.hasOwn(raw.fields, 'sender') || first('recipient') === undefined) return false
  const event = own('event')?.toLowerCase()
  if (event === undefined || event === 'inbound') return true
  return ofRoutes.some((name) => first(name) !== undefined)
}

/** Anyone can choose a `Message-ID`: everything counts but the signature, which a retry may have anew. */
function identityOf({ raw, headerBlock, files }: FormFields): readonly string[] {
  const { timestamp: _t, token: _k, signature: _s, ...fields } = raw.fields
  const sizes = files.map(({ field, filename, bytes }) => ({ field, filename, size: bytes.length }))
  return [canonicalJson({ fields, headerBlock, sizes, size: raw.mime?.length })]
}

/** Several recipients with commas between have been seen. */
function mailEnvelopeOf(form: FormFields): MailEnvelope | undefined {
  const { raw, first } = form
  // Of a bounce report it is empty: what a header of this name holds does not take its place.
  const isNull = [raw.fields['sender']].flat().includes('')
  return mailEnvelope({
    from: isNull ? undefined : (ownValue(form, 'sender') ?? first('sender')),
    to: ownValue(form, 'recipient') ?? first('recipient'),
  })
}

/** A message may have a header of this name, too. */
function ownValue({ headers, all }: FormFields, name: string): string | undefined {
  const foreign = new Set(headers[name])
  return all(name).find((value) => !foreign.has(value))
}

/** All parts of HTML that the message has. */
function htmlOf({ all }: FormFields): string | undefined {
  const parts = all('body-html')
  return parts.length > 0 ? parts.join('\n') : undefined
}

/** What Mailgun's spam filter says; only where it adds headers. */
function spamOf(headers: MailHeaders): SpamResult | undefined {
  return known({
    score: number(agreed(headers, 'x-mailgun-sscore')),
    flagged: boolean(agreed(headers, 'x-mailgun-sflag')),
    report: agreed(headers, 'x-mailgun-spam-rules'),
  })
}

/** What Mailgun found out about the sender; only where it adds headers. */
function authOf(headers: MailHeaders): SenderAuth | undefined {
  return known({
    spf: agreed(headers, 'x-mailgun-spf')?.toLowerCase(),
    dkim: agreed(headers, 'x-mailgun-dkim-check-result')?.toLowerCase(),
  })
}

/** A sender can write the same header. Where two contradict, nothing tells which one is Mailgun's. */
function agreed(headers: MailHeaders, name: string): string | undefined {
  const values = texts(headers[name] ?? [])
  return values.length === 1 ? values[0] : undefined
}

type Files = Pick<ReceivedFacts, 'attachments' | 'hasAttachments'>

/** Without files, whether there are any may not be known. */
function filesOf(form: FormFields): Files {
  const attachments = form.mail?.attachments ?? attachmentsOf(form)
  return attachments.length > 0 ? { attachments } : { hasAttachments: isAnnounced(form) }
}

/** Whether Mailgun counted attachments; not known of a message that was not read, or that hides the count. */
function isAnnounced({ raw, mail, first, own }: FormFields): boolean | undefined {
  const isUnread = raw.mime !== undefined && mail === undefined
  const isHidden = ['attachments', 'attachment-count'].some(
    (name) => own(name) === undefined && first(name) !== undefined,
  )
  return isUnread || isHidden ? undefined : (number(own('attachment-count')) ?? 0) > 0
}

/** The files of a message: in the form (`forward`), or to be fetched (`store`). */
function attachmentsOf({ files, own }: FormFields): Attachment[] {
  const contentIds = record(jsonIn(own('content-id-map')))
  // The API key goes along when these are fetched: none that a header of the message could have brought.
  const listed = jsonIn(own('attachments'))
  const stored = Array.isArray(listed) ? listed.filter(isRecord) : []
  return [
    ...files
      .toSorted((a, b) => positionOf(a) - positionOf(b))
      .map((file) => fileOf(file, contentIdOf(contentIds, [file.field]))),
    ...stored.map((file, index) =>
      storedFile(file, contentIdOf(contentIds, [`attachment-${index + 1}`, text(file['url'])])),
    ),
  ]
}

/** The sender of a form can make names long: only their end is searched. */
function positionOf({ field }: FormFile): number {
  return Number(/\d+$/.exec(field.slice(-9))?.[0] ?? Infinity)
}

type Members = Readonly<Record<string, JsonValue>>

/** The content id of the file with one of the names: those of the form, and URLs. */
function contentIdOf(
  contentIds: Members,
  names: readonly (string | undefined)[],
): string | undefined {
  return Object.keys(contentIds).find((id) => {
    const target = contentIds[id]
    const name = text(target) ?? text(record(target)['url'])
    return name !== undefined && names.includes(name)
  })
}

function fileOf({ filename, contentType, bytes }: FormFile, contentId?: string): Attachment {
  return attachmentFrom({ filename, contentType, contentId, content: bytes })
}

function storedFile(file: Members, contentId: string | undefined): Attachment {
  return attachmentFrom({
    filename: file['name'],
    contentType: file['content-type'],
    size: file['size'],
    contentId,
    url: file['url'],
  })
}
