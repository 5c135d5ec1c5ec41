import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { boolean, number, record, text, verbatim } from '../../read/values.js'
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
    attachments: attachmentsFrom(data['attachments'], files),
    spam: known({ score: number(data['spam_score']), flagged: boolean(data['is_spam']) }),
  })
  return [draft]
}

const files: AttachmentFields = {
  filename: 'filename',
  contentType: 'content_type',
  size: 'size',
  contentId: 'content_id',
  base64: 'content',
}
