import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import type { OutboundIn, TypeIn } from '../../read/event-table.js'
import { textAt } from '../../read/values.js'
import type { events } from './events.js'
import type { Fields } from './message.js'

type OutboundType = OutboundIn<TypeIn<typeof events>>

/** The event about a sent message. */
export function outboundDraft(
  type: OutboundType,
  message: DraftMessage,
  about: Fields,
): EventDraft {
  return isNameless(message)
    ? malformed(message.providerType, [missing('data.object.to')], message)
    : draftOf(type, message, about)
}

function draftOf(type: OutboundType, message: DraftMessage, about: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.scheduled':
    case 'email.cancelled':
    case 'email.delivered':
      return progressDraft(message, type, 'data.object.to')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(about) })
    case 'email.bounced':
      // A hard bounce, or one whose retries are over: Emailit suppresses the address after either.
      return extend(message, { type, bounce: bounceFrom(undefined, { kind: 'permanent' }) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(about))
    case 'email.clicked':
      return extend(extend(message, { type, url: textAt(about, 'link.url') }), engagementOf(about))
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type, scope: textAt(about, 'audience.id') })
    case 'email.failed':
    case 'email.rejected':
    case 'email.suppressed':
    case 'email.complained':
      return extend(message, { type })
  }
}

function deferralOf(about: Fields) {
  return deferralFrom(about['smtp_response'], {
    smtpCode: about['smtp_code'],
    enhancedCode: about['smtp_enhanced_code'],
  })
}

function engagementOf(about: Fields): Engagement {
  return engagementFrom({ userAgent: about['user_agent'], ip: about['ip_address'] })
}
