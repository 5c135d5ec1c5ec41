import type { EventDraft } from '../../events/draft.js'
import type { Attachment } from '../../events/inbound.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { isRecord, text } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'

/** An inbound message: what stands on the envelope only. Text, headers and files are fetched by `email_id`. */
export function receivedDraft(envelope: Envelope, fields: Fields): EventDraft {
  const attachments = attachmentsOf(fields['attachments'])
  return {
    ...envelope,
    type: 'email.received',
    messageId: rfcMessageId(fields['message_id']),
    from: mailbox(fields['from']),
    to: mailboxes(fields['to']),
    cc: mailboxes(fields['cc']),
    envelope: mailEnvelope({ to: fields['received_for'] }),
    subject: headerText(fields['subject']),
    headers: {},
    attachments: attachments ?? [],
    hasAttachments: attachments && attachments.length > 0,
  }
}

function attachmentsOf(list: unknown): Attachment[] | undefined {
  return Array.isArray(list) ? list.filter(isRecord).map(attachmentOf) : undefined
}

function attachmentOf(file: Fields): Attachment {
  const [id, filename] = [text(file['id']), text(file['filename'])]
  const contentType = text(file['content_type'])
  const contentId = text(file['content_id'])?.replace(/^<(.*)>$/, '$1')
  const disposition = dispositionOf(file['content_disposition'])
  return {
    ...(id !== undefined && { id }),
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    ...(contentId !== undefined && { contentId }),
    ...(disposition !== undefined && { disposition }),
  }
}

function dispositionOf(value: unknown): 'attachment' | 'inline' | undefined {
  const word = /^\w+/.exec(text(value) ?? '')?.[0].toLowerCase()
  return word === 'attachment' || word === 'inline' ? word : undefined
}
