import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { boolean, text } from '../../read/values.js'
import type { Fields } from './message.js'

/**
 * The event of an inbound message; undefined where the type is another's. It has a preview only: the docs promise
 * content and headers, the payload has none.
 */
export function inboundDrafts(envelope: DraftEnvelope, fields: Fields): EventDraft[] | undefined {
  if (envelope.providerType.toLowerCase() !== 'email_received') return undefined
  const draft = receivedFrom({
    ...envelope,
    // Here it is the header, elsewhere SimplySend's own id.
    messageId: fields['messageId'],
    from: mailbox(fields['from']),
    // Whether from the header or the envelope is unconfirmed.
    to: mailboxes(fields['to']),
    subject: fields['subject'],
    snippet: text(fields['snippet']),
    hasAttachments: boolean(fields['hasAttachments']),
  })
  return [draft]
}
