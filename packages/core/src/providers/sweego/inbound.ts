import type { DraftMessage, EventDraft } from '../../events/draft.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import type { Fields } from './message.js'

/** The event of an inbound message. What its payload looks like is unconfirmed: only what all payloads have is read. */
export function inboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] {
  const { providerType, providerEventId, occurredAt } = message
  const envelope = mailEnvelope({ to: raw['recipient'] })
  return [receivedFrom({ providerType, providerEventId, occurredAt, envelope })]
}
