import type { DraftEnvelope } from '../../events/draft.js'
import { lookup } from '../../read/lookup.js'
import { unixTime } from '../../read/time.js'
import { isRecord, record, text } from '../../read/values.js'
import type { Fields } from './message.js'

/** What wraps the payload of an event. */
export interface Unwrapped {
  readonly envelope: DraftEnvelope
  readonly payload: Fields
}

/** An event and its payload. The documentation shows payloads without anything around them: those are told by what they hold. */
export function unwrap(raw: Fields): Unwrapped {
  const name = text(raw['event'])
  const payload = name === undefined ? raw : record(raw['payload'])
  return {
    envelope: {
      providerType: name ?? nameOf(raw) ?? '',
      providerEventId: name === undefined ? undefined : text(raw['uuid']),
      occurredAt: unixTime(payload['timestamp']) ?? unixTime(raw['timestamp']),
    },
    payload,
  }
}

const namesOfStatuses: Readonly<Record<string, string>> = {
  sent: 'MessageSent',
  softfail: 'MessageDelayed',
  hardfail: 'MessageDeliveryFailed',
  held: 'MessageHeld',
}

function nameOf(payload: Fields): string | undefined {
  if (isRecord(payload['original_message'])) return 'MessageBounced'
  if ('spf_status' in payload) return 'DomainDNSError'
  if (!isRecord(payload['message'])) return undefined
  if ('status' in payload) return lookup(namesOfStatuses, text(payload['status'])?.toLowerCase())
  if ('url' in payload) return 'MessageLinkClicked'
  return 'ip_address' in payload ? 'MessageLoaded' : undefined
}
