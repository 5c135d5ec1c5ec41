import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'
import type { Envelope } from './envelope.js'
import { outboundDrafts } from './outbound.js'
import type { ResendPayload } from './payload.js'
import { receivedDraft } from './inbound.js'
import { resourceDraft } from './resources.js'

/** The events of one post: one for each recipient. */
export function normalize({ raw }: Item<ResendPayload>): readonly EventDraft[] {
  const fields = record(raw.data)
  const envelope: Envelope = {
    providerType: text(raw.type) ?? '',
    // `data.created_at` is the message's, not the event's.
    occurredAt: isoTime(raw.created_at),
  }
  const name = envelope.providerType.toLowerCase()
  if (name === '') return [malformed('', [missing('type')], envelope)]
  if (name === 'email.received') return [receivedDraft(envelope, fields)]
  return outboundDrafts(envelope, fields) ?? [resourceDraft(envelope, fields)]
}
