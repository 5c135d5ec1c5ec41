import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isoTime } from '../../read/time.js'
import { boolean, record, text } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'
import { outboundDrafts } from './outbound.js'
import type { SimplySendPayload } from './payload.js'
import { receivedDraft } from './inbound.js'
import { resourceDraft } from './resources.js'

/** The events of one post: one for each recipient. */
export function normalize({ raw }: Item<SimplySendPayload>): readonly EventDraft[] {
  const fields = record(record(raw.data)['object'])
  const envelope = envelopeOf(raw, fields)
  const name = envelope.providerType.toLowerCase()
  if (name === '') return [malformed('', [missing('type')], envelope)]
  if (name === 'email_received') return [receivedDraft(envelope, fields)]
  return outboundDrafts(envelope, fields) ?? [resourceDraft(envelope, fields)]
}

function envelopeOf(raw: SimplySendPayload, fields: Fields): Envelope {
  return {
    providerType: text(raw.type) ?? '',
    providerEventId: text(raw.id),
    occurredAt: isoTime(fields['timestamp']) ?? isoTime(raw.created),
    test: boolean(raw.livemode) === false,
  }
}
