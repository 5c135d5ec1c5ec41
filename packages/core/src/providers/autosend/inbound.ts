import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message, which itself has to be fetched. The names of its members are those of the API. */
export function inboundDraft(envelope: DraftEnvelope, data: Fields): EventDraft {
  const [from, to] = [mailbox(data['from']), mailboxes(data['to'])]
  if (from === undefined && to.length === 0) {
    return malformed(envelope.providerType, [missing('data.from')], envelope)
  }
  return receivedFrom({
    ...envelope,
    messageId: headerIn(data['messageId']),
    from,
    to,
    cc: mailboxes(data['cc']),
    subject: data['subject'],
  })
}

/** What the notice calls the id of the message may be AutoSend's own. */
function headerIn(value: unknown): string | undefined {
  const id = text(value)
  return id?.includes('@') === true ? id : undefined
}
