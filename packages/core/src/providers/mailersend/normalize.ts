import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { envelopeOf, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { MailerSendPayload } from './payload.js'

/** The event of one payload. */
export function normalize(item: Item<MailerSendPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const data = record(raw['data'])
  const envelope = envelopeOf(text(raw['type']) ?? '', raw, data)
  const { providerType } = envelope
  const message = messageOf(envelope, data)
  if (providerType === '') return [malformed('', [missing('type')], message)]
  return (
    outboundDrafts(message, data) ??
    inboundDrafts(envelope, data, item.mail) ?? [unknownEvent(providerType, message)]
  )
}
