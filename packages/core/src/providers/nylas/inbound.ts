import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { headerParams } from '../../read/form/header-params.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom, type ReceivedFacts } from '../../read/mail/received.js'
import { boolean, isRecord, text, texts, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of a message that is new in a mailbox: one that the user sent is no inbound one. */
export function inboundDrafts(envelope: DraftEnvelope, object: unknown): EventDraft[] {
  const { providerType } = envelope
  if (!isRecord(object)) return [malformed(providerType, [missing('data.object')], envelope)]
  return isSent(object) ? [unknownEvent(providerType, envelope)] : [receivedDraft(envelope, object)]
}

// Gmail's label, and what folders are called over IMAP.
const sentFolder = /(?:^|[/.])sent(?: items| mail| messages)?$/i

function isSent({ folders }: Fields): boolean {
  return texts(folders).some((folder) => sentFolder.test(folder))
}

function receivedDraft(envelope: DraftEnvelope, message: Fields): EventDraft {
  return receivedFrom({
    ...envelope,
    from: mailboxes(message['from'])[0],
    to: mailboxes(message['to']),
    cc: mailboxes(message['cc']),
    subject: message['subject'],
    snippet: text(message['snippet']),
    ...bodyOf(envelope.providerType, message),
    headers: headersIn(message['headers']),
    attachments: attachmentsFrom(message['attachments'], files),
  })
}

/** Cleaned, it is Markdown. */
function bodyOf(name: string, { body }: Fields): Pick<ReceivedFacts, 'text' | 'html'> {
  return /\.cleaned\b/i.test(name) ? { text: verbatim(body) } : { html: verbatim(body) }
}

const files: AttachmentFields = {
  id: 'id',
  filename: 'filename',
  contentType: (file) => headerParams(text(file['content_type']) ?? '').value,
  size: 'size',
  contentId: 'content_id',
  disposition: (file) =>
    boolean(file['is_inline']) === true ? 'inline' : file['content_disposition'],
}
