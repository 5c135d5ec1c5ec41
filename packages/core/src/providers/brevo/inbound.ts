import type { EventDraft } from '../../events/draft.js'
import type { Attachment } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom, type ReceivedFacts } from '../../read/mail/received.js'
import {
  byLowerCaseName,
  isRecord,
  number,
  record,
  text,
  texts,
  verbatim,
} from '../../read/values.js'
import type { Fields } from './message.js'
import type { BrevoPayload } from './payload.js'

/** The events of an inbound message, one for each recipient that Brevo names, otherwise one; undefined where it is none. */
export function inboundDrafts(raw: BrevoPayload, fields: Fields): EventDraft[] | undefined {
  if (!isInbound(raw)) return undefined
  const facts = factsOf(fields)
  const reached = mailboxes(fields.get('recipients'))
  if (reached.length === 0) return [receivedFrom(facts)]
  // Not `Return-Path` and `Delivered-To`: a sender can write those headers.
  return reached.map(({ address }) => receivedFrom({ ...facts, envelope: { to: [address] } }))
}

// In this letter case: text messages have no `event` either, and lower-case names.
const ownFields = ['Uuid', 'From', 'Headers', 'RawTextBody', 'RawHtmlBody']

function isInbound(raw: BrevoPayload): boolean {
  return ownFields.some((name) => Object.hasOwn(raw, name))
}

function factsOf(fields: Fields): ReceivedFacts {
  const files = fields.get('attachments')
  return {
    // What the webhook's configuration calls it: the payload itself has no name for it.
    providerType: 'inboundEmailProcessed',
    providerEventId: texts(fields.get('uuid'))[0],
    messageId: fields.get('messageid'),
    from: mailbox(fields.get('from')),
    to: mailboxes(fields.get('to')),
    cc: mailboxes(fields.get('cc')),
    subject: fields.get('subject'),
    text: verbatim(fields.get('rawtextbody')),
    html: verbatim(fields.get('rawhtmlbody')),
    headers: headersIn(fields.get('headers')),
    attachments: Array.isArray(files) ? files.filter(isRecord).map(attachmentOf) : undefined,
    spam: known({ score: spamScoreOf(fields) }),
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

function attachmentOf(file: unknown): Attachment {
  const fields = byLowerCaseName(file)
  const id = text(fields.get('downloadtoken'))
  return attachmentFrom({
    filename: fields.get('name'),
    contentType: fields.get('contenttype'),
    size: fields.get('contentlength'),
    contentId: fields.get('contentid'),
    url: urlOf(id),
    id,
  })
}

const downloads = 'https://api.brevo.com/v3/inbound/attachments/'

/** None for half a surrogate pair: it cannot be part of a URL, and must not cost the message. */
function urlOf(token: string | undefined): string | undefined {
  try {
    return token === undefined ? undefined : `${downloads}${encodeURIComponent(token)}`
  } catch {
    return undefined
  }
}
