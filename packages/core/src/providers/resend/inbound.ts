import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Attachment } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { isRecord } from '../../read/values.js'
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
    attachments: attachmentsOf(fields['attachments']),
  })
  return [draft]
}

function attachmentsOf(list: unknown): Attachment[] | undefined {
  return Array.isArray(list) ? list.filter(isRecord).map(attachmentOf) : undefined
}

function attachmentOf(file: Fields): Attachment {
  return attachmentFrom({
    id: file['id'],
    filename: file['filename'],
    contentType: file['content_type'],
    contentId: file['content_id'],
    disposition: file['content_disposition'],
  })
}
