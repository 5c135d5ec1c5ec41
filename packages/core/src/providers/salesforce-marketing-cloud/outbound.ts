import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { record, text } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

const addressPath = 'info.to'

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, info: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing(addressPath)], message)]
    : [draftOf(type, message, info)]
}

function draftOf(type: TypeIn<typeof events>, message: DraftMessage, info: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.sent':
      return progressDraft(message, type, addressPath)
    case 'email.rejected':
      return notSentDraft(message, info)
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(info) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(info))
    case 'email.clicked': {
      const url = text(info['contentLink'])
      return extend(extend(message, { type, url }), engagementOf(info))
    }
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

/** What the words for a status of a subscriber mean; the first that fits counts. */
const suppressions: readonly (readonly [RegExp, SuppressionReason])[] = [
  [/\bunsubscribed?\b/i, 'unsubscribe'],
  [/\b(held|bounced?)\b/i, 'bounce'],
  [/\b(suppress|exclu)/i, 'other'],
]

function notSentDraft(message: DraftMessage, info: Fields): EventDraft {
  const words = [text(info['reason']), text(info['statusMessage'])]
  const reason = words.find((word) => word !== undefined)
  const said = words.join(' ')
  const suppression = suppressions.find(([form]) => form.test(said))?.[1]
  return suppression === undefined
    ? extend(message, { type: 'email.rejected', reason })
    : extend(message, { type: 'email.suppressed', reason, suppression })
}

const kinds: Readonly<Record<string, BounceKind>> = { hard: 'permanent', soft: 'transient' }

function bounceOf(info: Fields): Bounce {
  const providerKind = text(info['bounceCode'])
  return bounceFrom(info['bounceMessage'], {
    kind: lookup(kinds, providerKind),
    providerKind,
    enhancedCode: info['smtpReason'],
  })
}

/** Whether it was a person, Salesforce does not say. */
function engagementOf(info: Fields): Engagement {
  const { country, region, city } = record(info['location'])
  return engagementFrom({
    userAgent: info['userAgent'],
    ip: info['ipAddress'],
    geo: known({ country: text(country), region: text(region), city: text(city) }),
  })
}
