import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { EventType } from '../../events/event-map.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import type { Fields } from './message.js'

/** The event of an inbound message, without its body; undefined where the payload is about something else. */
export function inboundDrafts(
  type: EventType | undefined,
  envelope: DraftEnvelope,
  raw: Fields,
): EventDraft[] | undefined {
  if (type !== 'email.received') return undefined
  const draft = receivedFrom({
    ...envelope,
    from: mailbox(raw['from']),
    to: mailboxes(raw['to']),
    cc: mailboxes(raw['cc']),
    subject: raw['subject'],
    attachments: attachmentsFrom(raw['attachmentMetaDatas'], files),
  })
  return [draft]
}

/** What can be fetched by its id; undefined where the payload does not say whether there are any. */
const files: AttachmentFields = {
  id: 'id',
  filename: 'name',
  contentType: 'contentType',
  size: 'contentLength',
  contentId: 'contentId',
}
