import type { Bounce } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Deferral } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { number, record, text, textAt } from '../../read/values.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'
import type { MailomatPayload } from './payload.js'

const typeOf = typeFinder(events)

/** The event of one payload. */
export function normalize(item: Item<MailomatPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['eventType'])
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return [malformed('', [missing('eventType')], message)]
  const type = typeOf(name)
  if (type === undefined) return [unknownEvent(name, message)]
  return isNameless(message)
    ? [malformed(name, [missing('recipient')], message)]
    : [draftOf(type, message, record(raw['payload']))]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, details: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'recipient')
    case 'email.rejected':
      return extend(message, { type, reason: text(details['reason']) })
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(details) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(details) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(details))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(details['url']) }), engagementOf(details))
  }
}

function bounceOf(details: Fields): Bounce {
  const { message, code, ...status } = record(details['delivery-status'])
  return bounceFrom(message, {
    kind: 'permanent',
    smtpCode: code,
    enhancedCode: status['enhanced-code'],
    remoteMta: textAt(status, 'remote.mx'),
  })
}

function deferralOf(details: Fields): Deferral {
  const { message, code, ...status } = record(details['delivery-status'])
  const attempt = number(status['attempt-nr'])
  return deferralFrom(message, { smtpCode: code, enhancedCode: status['enhanced-code'], attempt })
}

/** Whether it was a person, Mailomat does not say. */
function engagementOf(details: Fields): Engagement {
  const { ip, ...client } = record(details['client'])
  return engagementFrom({ ip, userAgent: client['user-agent'] })
}
