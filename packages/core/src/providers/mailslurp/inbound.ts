import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { EventType } from '../../events/event-map.js'
import type { Attachment } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { isRecord } from '../../read/values.js'
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
    attachments: attachmentsIn(raw),
  })
  return [draft]
}

/** What can be fetched by its id; undefined where the payload does not say whether there are any. */
function attachmentsIn(raw: Fields): Attachment[] | undefined {
  const files = raw['attachmentMetaDatas']
  if (!Array.isArray(files)) return undefined
  return files.filter(isRecord).map((file) =>
    attachmentFrom({
      id: file['id'],
      filename: file['name'],
      contentType: file['contentType'],
      size: file['contentLength'],
      contentId: file['contentId'],
    }),
  )
}
