import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { text } from '../../read/values.js'
import { unwrap } from './envelope.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { SparkPostPayload } from './payload.js'

/** The events of one element. What kind of event it is, its `type` says: the class was seen to be another's. */
export function normalize({ raw, mail }: Item<SparkPostPayload>): readonly EventDraft[] {
  const unwrapped = unwrap(raw)
  if (unwrapped === undefined) return [malformed('', [missing('msys')])]
  const { className, event } = unwrapped
  const inbound = inboundDrafts(unwrapped, mail)
  if (inbound !== undefined) return inbound
  const name = text(event['type'])
  const message = messageOf(name ?? '', event)
  if (name === undefined) return [malformed('', [missing(`msys.${className}.type`)], message)]
  return outboundDrafts(message, event) ?? [unknownEvent(name, message)]
}
