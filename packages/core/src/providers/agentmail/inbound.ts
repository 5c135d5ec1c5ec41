import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { MailEnvelope } from '../../events/inbound.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { typeFinder } from '../../read/event-table.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { text, verbatim } from '../../read/values.js'
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
    attachments: attachmentsFrom(about['attachments'], files) ?? [],
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

const files: AttachmentFields = {
  id: 'attachment_id',
  filename: 'filename',
  size: 'size',
  contentType: 'content_type',
  disposition: 'content_disposition',
  contentId: 'content_id',
}
