import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { ElasticEmailPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<ElasticEmailPayload>): readonly EventDraft[] {
  const members = byLowerCaseName(item.raw)
  const name = text(members.get('status'))
  const message = messageOf(name ?? '', members)
  if (name !== undefined) return outboundDrafts(message, members) ?? [unknownEvent(name, message)]
  return inboundDrafts(members) ?? [malformed('', [missing('status')], message)]
}

/** Whether a payload is the one with which Elastic Email tries a URL out. */
export function isPing(item: Item): boolean {
  const members = byLowerCaseName(item.raw)
  return members.get('messageid') === 'abc1234' && members.get('to') === 'test@test.com'
}
