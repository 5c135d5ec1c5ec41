import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { number, text, verbatim } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event of an inbound message; undefined where the type is another's. Whom it reached is not said. */
export function inboundDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  if (typeOf(envelope.providerType) !== 'email.received') return undefined
  const draft = receivedFrom({
    ...envelope,
    messageId: text(data['message_id']),
    from: mailbox(data['from']),
    to: mailboxes(data['to']),
    cc: mailboxes(data['cc']),
    subject: data['subject'],
    text: verbatim(data['plain_body']),
    html: verbatim(data['html_body']),
    headers: headersIn(data['headers']),
    attachments: attachmentsFrom(data['attachments'], files),
    spam: known({ score: number(data['spam_score']) }),
  })
  return [draft]
}

/** Images within the text may come without a disposition. */
const files: AttachmentFields = {
  filename: 'filename',
  contentType: 'content_type',
  contentId: 'content_id',
  disposition: (file) => text(file['disposition']) ?? (text(file['content_id']) && 'inline'),
  base64: 'data',
}
