import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { headerText } from '../../read/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mailbox.js'
import { rfcMessageId } from '../../read/message-id.js'
import { boolean, text } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'

/** An inbound message: a preview only; the docs promise content and headers, the payload has none. */
export function receivedDraft(envelope: Envelope, fields: Fields): EventDraft {
  const from = mailbox(fields['from'])
  if (from === undefined) {
    return malformed(envelope.providerType, [missing('data.object.from')], envelope)
  }
  return {
    ...envelope,
    type: 'email.received',
    // Here it is the header, elsewhere SimplySend's own id.
    messageId: rfcMessageId(fields['messageId']),
    from,
    to: mailboxes(fields['to']),
    cc: [],
    subject: headerText(fields['subject']),
    snippet: text(fields['snippet']),
    headers: {},
    attachments: [],
    hasAttachments: boolean(fields['hasAttachments']),
  }
}
