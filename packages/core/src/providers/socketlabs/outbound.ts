import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { deferralFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type EmittedBy } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { bounceOf, failureType } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

type OutboundType = Exclude<EmittedBy<typeof events>, 'email.received'>

/** The event about a sent message; undefined where the name is another's, or what it is about cannot be told. */
export function outboundDrafts(message: DraftMessage, payload: Fields): EventDraft[] | undefined {
  const type = caseOf(message.providerType.toLowerCase(), payload)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('Address')], message)]
    : [draftOf(type, message, payload)]
}

const typeOf = typeFinder(events)

function caseOf(name: string, payload: Fields): OutboundType | undefined {
  if (name === 'failed') return failureType(payload)
  return name === 'tracking' ? trackedType(payload) : typeOf(name)
}

const tracked: Readonly<Record<string, OutboundType>> = {
  click: 'email.clicked',
  0: 'email.clicked',
  open: 'email.opened',
  1: 'email.opened',
  unsubscribe: 'email.unsubscribed',
  2: 'email.unsubscribed',
}

function trackedType(payload: Fields): OutboundType | undefined {
  const type = text(payload.get('trackingtype'))
  if (type !== undefined) return lookup(tracked, type)
  return text(payload.get('url')) === undefined ? undefined : 'email.clicked'
}

function draftOf(type: OutboundType, message: DraftMessage, payload: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'Address')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(payload) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(payload) })
    case 'email.suppressed':
      return extend(message, { type, reason: text(payload.get('reason')) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(payload))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(payload.get('url')) }), engagementOf(payload))
    case 'email.complained':
      return extend(message, { type, feedbackType: text(payload.get('fbltype')) })
    case 'email.unsubscribed':
    case 'email.autoresponded':
      return extend(message, { type })
  }
}

function deferralOf(payload: Fields) {
  return deferralFrom(payload.get('reason'), { smtpCode: payload.get('deferralcode') })
}

function engagementOf(payload: Fields): Engagement {
  return engagementFrom({ userAgent: payload.get('useragent'), ip: payload.get('clientip') })
}
