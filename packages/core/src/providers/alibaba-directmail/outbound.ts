import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { bounceDraft } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, data: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('data.rcpt')], message)]
    : [draftOf(type, message, data)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'data.rcpt')
    case 'email.bounced':
      return bounceDraft(message, data)
    case 'email.complained':
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type })
    case 'email.opened':
      // `outbound_ip`, which may be there, is the sender's.
      return extend(extend(message, { type }), engagementFrom({}))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data['url']) }), engagementFrom({}))
  }
}
