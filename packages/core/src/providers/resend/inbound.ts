import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import type { Fields } from './message.js'

/**
 * The event of an inbound message; undefined where the type is another's. It has only what is on the envelope: text,
 * headers and files are fetched by `email_id`.
 */
export function inboundDrafts(envelope: DraftEnvelope, fields: Fields): EventDraft[] | undefined {
  if (envelope.providerType.toLowerCase() !== 'email.received') return undefined
  const draft = receivedFrom({
    ...envelope,
    messageId: fields['message_id'],
    from: mailbox(fields['from']),
    to: mailboxes(fields['to']),
    cc: mailboxes(fields['cc']),
    envelope: mailEnvelope({ to: fields['received_for'] }),
    subject: fields['subject'],
    attachments: attachmentsFrom(fields['attachments'], files),
  })
  return [draft]
}

const files: AttachmentFields = {
  id: 'id',
  filename: 'filename',
  contentType: 'content_type',
  contentId: 'content_id',
  disposition: 'content_disposition',
}
