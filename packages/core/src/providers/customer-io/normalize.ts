import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
import { envelopeOf, messageOf, type Fields } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { CustomerIoPayload } from './payload.js'
import { resourceDrafts } from './resources.js'

/** The event of one payload. */
export function normalize(item: Item<CustomerIoPayload>): readonly EventDraft[] {
  const [raw, data] = [record(item.raw), record(item.raw.data)]
  const envelope = envelopeOf(raw)
  if (envelope.providerType === '') {
    return [malformed('', [missing('metric')], messageOf(envelope, data))]
  }
  return resourceDrafts(envelope, data) ?? channelDrafts(channelOf(raw), envelope, data)
}

function channelDrafts(
  channel: string | undefined,
  envelope: DraftEnvelope,
  data: Fields,
): readonly EventDraft[] {
  const { providerType } = envelope
  if (channel === undefined) {
    return [malformed(providerType, [missing('object_type')], messageOf(envelope, data))]
  }
  if (!isEmail(channel, data)) return [unknownEvent(providerType, envelope)]
  return outboundDrafts(envelope, data) ?? [unknownEvent(providerType, messageOf(envelope, data))]
}

/** The specification misspells it for one metric. */
function channelOf(raw: Fields): string | undefined {
  return (text(raw['object_type']) ?? text(raw['object_type_type']))?.toLowerCase()
}

/**
 * Metrics about a person name their address, and may come under the channel that led to them. The recipient of a
 * message in another channel is a phone number or a device.
 */
function isEmail(channel: string, data: Fields): boolean {
  return channel === 'email' || channel === 'customer' || text(data['email_address']) !== undefined
}
