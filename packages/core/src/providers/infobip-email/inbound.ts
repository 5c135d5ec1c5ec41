import type { EventDraft } from '../../events/draft.js'
import { attachmentFrom } from '../../read/attachment.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { isRecord, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message; undefined where the payload is another's. */
export function inboundDrafts(raw: Fields): EventDraft[] | undefined {
  if (!isRecord(raw['headers'])) return undefined
  const files = Array.isArray(raw['attachments']) ? raw['attachments'].filter(isRecord) : []
  const draft = receivedFrom({
    providerType: 'inbound',
    providerEventId: text(raw['id']),
    messageId: raw['message_id'],
    from: mailbox(raw['from']),
    envelope: mailEnvelope({ to: raw['to'] }),
    subject: raw['subject'],
    text: verbatim(raw['text']),
    html: verbatim(raw['html']),
    headers: headersIn(raw['headers']),
    attachments: files.map((file) =>
      attachmentFrom({
        filename: file['name'],
        contentType: file['type'],
        base64: file['content'],
      }),
    ),
  })
  return [draft]
}
