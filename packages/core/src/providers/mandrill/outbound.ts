import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { record, text } from '../../read/values.js'
import { bounceOf, deferralOf, rejectDraft } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

/** The event type of one of Mandrill's names. */
export const typeOf: (name: string | undefined) => TypeIn<typeof events> | undefined =
  typeFinder(events)

type OutboundType = Exclude<
  NonNullable<ReturnType<typeof typeOf>>,
  'email.received' | 'suppression.added'
>

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined || type === 'email.received' || type === 'suppression.added') {
    return undefined
  }
  return isNameless(message)
    ? [malformed(message.providerType, [missing('msg.email')], message)]
    : [draftOf(type, message, raw)]
}

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  const msg = record(raw['msg'])
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'msg.email')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(msg) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, msg) })
    case 'email.rejected':
      return rejectDraft(message, msg)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['url']) }), engagementOf(raw))
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

function engagementOf(raw: Fields): Engagement {
  const { country, region, city } = record(raw['location'])
  const isRobot = text(record(raw['user_agent_parsed'])['type'])?.toLowerCase() === 'robot'
  return engagementFrom({
    automated: isRobot ? true : null,
    automatedBy: isRobot ? 'bot' : undefined,
    userAgent: raw['user_agent'],
    ip: raw['ip'],
    geo: known({ country: text(country), region: text(region), city: text(city) }),
  })
}
