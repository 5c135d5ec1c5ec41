import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Attachment, MailEnvelope } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { typeFinder } from '../../read/event-table.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { isRecord, text, verbatim } from '../../read/values.js'
import { events } from './events.js'
import { headerIdOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event of an inbound message; undefined where the name is another's. */
export function inboundDrafts(envelope: DraftEnvelope, about: Fields): EventDraft[] | undefined {
  if (typeOf(envelope.providerType) !== 'email.received') return undefined
  const draft = receivedFrom({
    ...envelope,
    messageId: headerIdOf(about),
    // In older payloads a list of one.
    from: mailbox([about['from']].flat()[0]),
    to: mailboxes(about['to']),
    cc: mailboxes(about['cc']),
    envelope: reachedIn(about),
    subject: about['subject'],
    text: verbatim(about['text']),
    html: verbatim(about['html']),
    snippet: text(about['preview']),
    headers: headersIn(about['headers']),
    attachments: attachmentsOf(about['attachments']),
    spam: isSpam(envelope) ? { flagged: true } : undefined,
  })
  return [draft]
}

function isSpam({ providerType }: DraftEnvelope): boolean {
  return providerType.toLowerCase() === 'message.received.spam'
}

/** The id of an inbox is its address. */
function reachedIn(about: Fields): MailEnvelope | undefined {
  const inbox = text(about['inbox_id'])
  return inbox?.includes('@') === true ? mailEnvelope({ to: inbox }) : undefined
}

function attachmentsOf(list: unknown): Attachment[] {
  return Array.isArray(list) ? list.filter(isRecord).map(attachmentOf) : []
}

function attachmentOf(file: Fields): Attachment {
  return attachmentFrom({
    id: file['attachment_id'],
    filename: file['filename'],
    size: file['size'],
    contentType: file['content_type'],
    disposition: file['content_disposition'],
    contentId: file['content_id'],
  })
}
