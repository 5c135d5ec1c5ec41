import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Attachment } from '../../events/inbound.js'
import { unknownEvent } from '../../events/malformed.js'
import { attachmentFrom } from '../../read/attachment.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { isoTime } from '../../read/time.js'
import { boolean, isRecord, record, text, texts, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of a message that is new in a folder; it is an inbound one only in the Inbox. */
export function inboundDrafts(envelope: DraftEnvelope, payload: Fields): EventDraft[] {
  const data = record(payload['data'])
  return isInbound(payload, data)
    ? [receivedDraft(envelope, data)]
    : [unknownEvent(envelope.providerType, envelope)]
}

/** Moves and copies make messages new too. Bounces and complaints come as events of their own. */
function isInbound(payload: Fields, data: Fields): boolean {
  const isReport = boolean(data['isBounce']) === true || boolean(data['isComplaint']) === true
  return !isReport && boolean(data['seemsLikeNew']) !== false && isInInbox(payload, data)
}

function isInInbox({ path, specialUse }: Fields, data: Fields): boolean {
  const uses = [specialUse, data['messageSpecialUse'], ...texts(data['labels'])]
  return text(path)?.toUpperCase() === 'INBOX' || uses.includes('\\Inbox')
}

function receivedDraft(envelope: DraftEnvelope, data: Fields): EventDraft {
  const body = record(data['text'])
  return receivedFrom({
    ...envelope,
    occurredAt: isoTime(data['date']) ?? envelope.occurredAt,
    messageId: data['messageId'],
    from: mailbox(data['from']),
    to: mailboxes(data['to']),
    cc: mailboxes(data['cc']),
    subject: data['subject'],
    text: verbatim(body['plain']),
    html: verbatim(body['html']),
    headers: headersIn(data['headers']),
    attachments: attachmentsOf(data['attachments']),
  })
}

function attachmentsOf(value: unknown): Attachment[] | undefined {
  return Array.isArray(value) ? value.filter(isRecord).map(attachmentOf) : undefined
}

/** The size that is sent is that of the base64. */
function attachmentOf(file: Fields): Attachment {
  return attachmentFrom({
    id: file['id'],
    filename: file['filename'],
    contentType: file['contentType'],
    contentId: file['contentId'],
    disposition: boolean(file['inline']) === true ? 'inline' : undefined,
    base64: verbatim(file['content']),
  })
}
