import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { record, text, textAt } from '../../read/values.js'
import { bounceOf, rejectedDraft } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('messageId')], message)]
    : [draftOf(type, message, raw)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
      return progressDraft(message, isOnItsWay(raw) ? 'email.sent' : type, 'to')
    case 'email.delivered':
      return progressDraft(message, type, 'to')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, raw) })
    case 'email.rejected':
      return rejectedDraft(message, raw)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['url']) }), engagementOf(raw))
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

function isOnItsWay(raw: Fields): boolean {
  return /(?:^|_)(?:sent|en_?route)/i.test(textAt(raw, 'status.name') ?? '')
}

function engagementOf(raw: Fields): Engagement {
  const { countryName, city } = record(raw['geoLocation'])
  return engagementFrom({ geo: known({ country: text(countryName), city: text(city) }) })
}
