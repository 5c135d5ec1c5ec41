import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, DraftMessage } from '../../events/draft.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { boolean, text } from '../../read/values.js'
import type { SimplySendPayload } from './payload.js'

/** The members of `data.object`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** What every draft has. */
export function envelopeOf(raw: SimplySendPayload, fields: Fields): DraftEnvelope {
  return {
    providerType: text(raw.type) ?? '',
    providerEventId: text(raw.id),
    occurredAt: isoTime(fields['timestamp']) ?? isoTime(raw.created),
    test: boolean(raw.livemode) === false,
  }
}

/** What every draft about a sent message has. */
export function messageOf(
  envelope: DraftEnvelope,
  fields: Fields,
  recipient: string | null,
): DraftMessage {
  return {
    ...envelope,
    recipient,
    messageId: text(fields['messageId']),
    from: address(fields['from']),
    tags: [],
    metadata: {},
  }
}
