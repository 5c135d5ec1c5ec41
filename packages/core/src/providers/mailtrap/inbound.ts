import type { DraftMessage, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { number, text } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message, which itself has to be fetched. */
export function inboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] {
  const { providerType, providerEventId, occurredAt } = message
  const id = text(raw['message_id'])
  if (id === undefined) return [malformed(providerType, [missing('message_id')], message)]
  const draft = receivedFrom({
    providerType,
    providerEventId,
    occurredAt,
    // Each attempt may have another event id.
    identity: [text(raw['inbox_id']), id],
    test: number(raw['inbox_id']) === 1,
    from: mailbox(raw['from']),
  })
  return [draft]
}
