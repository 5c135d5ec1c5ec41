import type { EventDraft } from '../../events/draft.js'
import type { Attachment, Mailbox } from '../../events/inbound.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailHeaders, type MailHeaders } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { byLowerCaseName, isRecord, number, record, text, texts } from '../../read/values.js'
import type { Fields } from './fields.js'
import type { BrevoPayload } from './payload.js'

/** What the webhook's configuration calls it: the post itself has no name for it. */
const providerType = 'inboundEmailProcessed'

// In this letter case: posts about text messages have no `event` either, and lower-case names.
const ownFields = ['Uuid', 'From', 'Headers', 'RawTextBody', 'RawHtmlBody']

/** Whether a payload without `event` is an inbound message. */
export function isInbound(raw: BrevoPayload): boolean {
  return ownFields.some((name) => Object.hasOwn(raw, name))
}

/** An inbound message: one event for each recipient that Brevo names, else one. */
export function receivedDrafts(fields: Fields): EventDraft[] {
  const [providerEventId] = texts(fields.get('uuid'))
  const headers = headersOf(fields.get('headers'))
  const from = mailboxOf(fields.get('from')) ?? mailbox(headers['from']?.[0])
  const [to, cc] = [listOf(fields.get('to')), listOf(fields.get('cc'))]
  const message = { providerType, providerEventId, from, to, cc, headers, ...contentOf(fields) }
  const reached = listOf(fields.get('recipients'))
  if (reached.length === 0) return [{ ...message, type: 'email.received' }]
  return reached.map((recipient) => ({
    ...message,
    type: 'email.received',
    // Not `Return-Path` and `Delivered-To`: a sender can write those headers.
    envelope: { to: [recipient.address] },
  }))
}

type Content = Pick<
  EventDraft<'email.received'>,
  'messageId' | 'subject' | 'text' | 'html' | 'attachments' | 'hasAttachments' | 'spam'
>

function contentOf(fields: Fields): Content {
  const files = fields.get('attachments')
  const attachments = Array.isArray(files) ? files.filter(isRecord).map(attachmentOf) : []
  const score = spamScoreOf(fields)
  return {
    messageId: rfcMessageId(fields.get('messageid')),
    subject: headerText(fields.get('subject')),
    text: bodyOf(fields.get('rawtextbody')),
    html: bodyOf(fields.get('rawhtmlbody')),
    attachments,
    hasAttachments: Array.isArray(files) ? attachments.length > 0 : undefined,
    spam: score === undefined ? undefined : { score },
  }
}

/** The docs' list of fields calls it `Spam.Score`. */
function spamScoreOf(fields: Fields): number | undefined {
  return (
    number(fields.get('spamscore')) ??
    number(fields.get('spam.score')) ??
    number(record(fields.get('spam'))['Score'])
  )
}

const downloads = 'https://api.brevo.com/v3/inbound/attachments/'

function attachmentOf(file: unknown): Attachment {
  const fields = byLowerCaseName(file)
  const id = text(fields.get('downloadtoken'))
  const filename = text(fields.get('name'))
  const contentType = text(fields.get('contenttype'))
  const size = number(fields.get('contentlength'))
  const contentId = text(fields.get('contentid'))?.replace(/^<(.*)>$/, '$1')
  return {
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    ...(size !== undefined && { size }),
    ...(contentId !== undefined && { contentId }),
    ...urlOf(id),
    ...(id !== undefined && { id }),
  }
}

/** None for half a surrogate pair: it cannot stand in a URL, and must not cost the mail. */
function urlOf(token: string | undefined): Pick<Attachment, 'url'> {
  try {
    return token === undefined ? {} : { url: `${downloads}${encodeURIComponent(token)}` }
  } catch {
    return {}
  }
}

function headersOf(value: unknown): MailHeaders {
  const pairs = Object.entries(record(value)).flatMap(([name, member]) =>
    [member].flat().flatMap((line) => (typeof line === 'string' ? [[name, line] as const] : [])),
  )
  return mailHeaders(pairs)
}

function listOf(value: unknown): Mailbox[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values
    .flatMap((item) => (isRecord(item) ? [mailboxOf(item)] : mailboxes(item)))
    .filter((item) => item !== undefined)
}

function mailboxOf(value: unknown): Mailbox | undefined {
  if (!isRecord(value)) return mailbox(value)
  const parts = byLowerCaseName(value)
  const found = mailbox(parts.get('address'))
  const name = headerText(parts.get('name'))
  return found && name !== undefined ? { ...found, name } : found
}

/** As received: white space around a body belongs to it. */
function bodyOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
