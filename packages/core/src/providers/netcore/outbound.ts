import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { bounceOf, notSentDraft } from './bounces.js'
import { events } from './events.js'
import { fields, firstOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, members: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('EMAIL')], message)]
    : [draftOf(type, message, members)]
}

function draftOf(type: TypeIn<typeof events>, message: DraftMessage, members: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'EMAIL')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(members) })
    case 'email.suppressed':
    case 'email.rejected':
      return notSentDraft(type, message, members)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(members))
    case 'email.clicked': {
      const url = text(members.get('url'))
      return extend(extend(message, { type, url }), engagementOf(members))
    }
    case 'email.unsubscribed':
    case 'email.complained':
      return extend(message, { type })
  }
}

/** Whether it was a person, Netcore does not say. */
function engagementOf(members: Fields): Engagement {
  return engagementFrom({
    userAgent: members.get('useragent'),
    ip: firstOf(fields.ip.from, members),
  })
}
