import type { DraftMessage, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record } from '../../read/values.js'
import { membersOf, messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { SalesforceMarketingCloudPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<SalesforceMarketingCloudPayload>): readonly EventDraft[] {
  const raw = membersOf(item.raw)
  const message = messageOf(raw)
  const { providerType } = message
  if (providerType === '') return [malformed('', [missing('eventCategoryType')], message)]
  return outboundDrafts(message, record(raw['info'])) ?? [otherDraft(message)]
}

/** Of other channels, `to` is a phone number or an id. */
function otherDraft(message: DraftMessage): EventDraft {
  const { providerType } = message
  const isMail = /email/i.test(providerType)
  return unknownEvent(providerType, isMail ? message : { ...message, recipient: null })
}
