import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { unknownEvent } from '../../events/malformed.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { isoTime } from '../../read/time.js'
import { boolean, record, text, texts, verbatim } from '../../read/values.js'
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
    attachments: attachmentsFrom(data['attachments'], files),
  })
}

/** The size that is sent is that of the base64. */
const files: AttachmentFields = {
  id: 'id',
  filename: 'filename',
  contentType: 'contentType',
  contentId: 'contentId',
  disposition: (file) => (boolean(file['inline']) === true ? 'inline' : undefined),
  base64: (file) => verbatim(file['content']),
}
