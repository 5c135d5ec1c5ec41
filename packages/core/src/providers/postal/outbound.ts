import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { failureDraft, suppressionOf } from './bounces.js'
import type { Unwrapped } from './envelope.js'
import { events } from './events.js'
import { messageOf, sentMessage, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where it is about something else, as mail that is passed on to you. */
export function outboundDrafts({ envelope, payload }: Unwrapped): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type) || isIncoming(payload)) return undefined
  const message = messageOf(envelope, payload)
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing('payload.message.to')], message)]
    : [draftOf(type, message, payload)]
}

function isIncoming(payload: Fields): boolean {
  return text(sentMessage(payload)['direction'])?.toLowerCase() === 'incoming'
}

type OutboundType = OutboundIn<NonNullable<ReturnType<typeof typeOf>>>

function draftOf(type: OutboundType, message: DraftMessage, payload: Fields): EventDraft {
  const [output, details] = [text(payload['output']), text(payload['details'])]
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'payload.message.to')
    case 'email.deferred':
      return extend(message, {
        type,
        deferral: deferralFrom(output ?? details),
      })
    case 'email.bounced':
      return message.providerType.toLowerCase() === 'messagebounced'
        ? extend(message, { type, bounce: bounceFrom(undefined, { kind: 'undetermined' }) })
        : failureDraft(message, { output, details })
    case 'email.queued': {
      const suppressed = suppressionOf(details)
      return suppressed
        ? extend(message, { type: 'email.suppressed', ...suppressed })
        : progressDraft(message, type, 'payload.message.to')
    }
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(payload))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(payload['url']) }), engagementOf(payload))
  }
}

/** Whether it was a person, Postal does not say. */
function engagementOf({ ip_address: ip, user_agent: userAgent }: Fields): Engagement {
  return engagementFrom({ ip, userAgent })
}
