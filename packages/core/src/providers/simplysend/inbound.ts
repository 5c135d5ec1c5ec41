import type { EventDraft } from '../../events/draft.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { boolean, text } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'

/** An inbound message: a preview only; the docs promise content and headers, the payload has none. */
export function receivedDraft(envelope: Envelope, fields: Fields): EventDraft {
  return {
    ...envelope,
    type: 'email.received',
    // Here it is the header, elsewhere SimplySend's own id.
    messageId: rfcMessageId(fields['messageId']),
    from: mailbox(fields['from']),
    // Whether from the header or the envelope is unconfirmed.
    to: mailboxes(fields['to']),
    cc: [],
    subject: headerText(fields['subject']),
    snippet: text(fields['snippet']),
    headers: {},
    attachments: [],
    hasAttachments: boolean(fields['hasAttachments']),
  }
}
