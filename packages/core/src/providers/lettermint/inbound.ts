import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Attachment } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { boolean, isRecord, number, record, text, verbatim } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event of an inbound message; undefined where the name is another's. */
export function inboundDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  if (typeOf(envelope.providerType) !== 'email.received') return undefined
  const body = record(data['body'])
  const draft = receivedFrom({
    ...envelope,
    messageId: text(data['message_id']),
    from: mailbox(data['from']),
    to: mailboxes(data['to']),
    cc: mailboxes(data['cc']),
    envelope: mailEnvelope({ to: data['recipient'] }),
    subject: data['subject'],
    text: verbatim(body['text']),
    html: verbatim(body['html']),
    headers: headersIn(data['headers']),
    attachments: attachmentsOf(data['attachments']),
    spam: known({ score: number(data['spam_score']), flagged: boolean(data['is_spam']) }),
  })
  return [draft]
}

function attachmentsOf(list: unknown): Attachment[] | undefined {
  return Array.isArray(list) ? list.filter(isRecord).map(attachmentOf) : undefined
}

function attachmentOf(file: Fields): Attachment {
  return attachmentFrom({
    filename: file['filename'],
    contentType: file['content_type'],
    size: file['size'],
    contentId: file['content_id'],
    base64: file['content'],
  })
}
