import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { OutboundIn, TypeIn } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import type { events } from './events.js'
import type { DripParts } from './message.js'

type ResourceType = Exclude<TypeIn<typeof events>, OutboundIn<TypeIn<typeof events>>>

/** The event about a subscriber, or whether one can be reached. */
export function resourceDraft(type: ResourceType, parts: DripParts): EventDraft {
  const { envelope, subscriber } = parts
  const email = address(subscriber['email'])
  if (email === undefined) {
    return malformed(envelope.providerType, [missing('data.subscriber.email')], envelope)
  }
  return type === 'suppression.added' || type === 'suppression.removed'
    ? { ...envelope, type, recipient: email }
    : { ...envelope, type, email, contactId: text(subscriber['id']), lists: listsOf(parts) }
}

/** The campaign that was joined; those that were left or are over are in `event.raw`. */
function listsOf({ envelope, properties }: DripParts): string[] | undefined {
  const isJoined = envelope.providerType.toLowerCase() === 'subscriber.subscribed_to_campaign'
  const lists = isJoined ? texts(properties['campaign_id']) : []
  return lists.length > 0 ? lists : undefined
}
