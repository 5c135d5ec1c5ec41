import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent, type UnknownOptions } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { address } from '../../read/mail/mailbox.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { contactDraft } from './contacts.js'
import { timeOf, type Fields } from './fields.js'
import { isInbound, receivedDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDraft } from './outbound.js'
import type { BrevoPayload } from './payload.js'

/** The events of one payload: one, or one for each recipient of an inbound message. */
export function normalize({ raw }: Item<BrevoPayload>): readonly EventDraft[] {
  const fields = byLowerCaseName(raw)
  const providerType = text(fields.get('event'))
  const occurredAt = timeOf(fields)
  if (providerType === undefined) {
    return isInbound(raw)
      ? receivedDrafts(fields)
      : [malformed('', [missing('event')], knownOf(fields, occurredAt))]
  }
  // Posts say `hard_bounce` where the configuration of the webhook says `hardBounce`.
  const word = providerType.replaceAll('_', '').toLowerCase()
  const occurrence = { providerType, occurredAt }
  const draft = outboundDraft(word, occurrence, fields) ?? contactDraft(word, occurrence, fields)
  return [draft ?? unknownEvent(providerType, knownOf(fields, occurredAt))]
}

function knownOf(fields: Fields, occurredAt: Date | undefined): UnknownOptions {
  const { messageId } = messageOf(fields)
  return { occurredAt, recipient: address(fields.get('email')), messageId }
}
