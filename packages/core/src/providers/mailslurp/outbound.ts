import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import type { EventType } from '../../events/event-map.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { number, text } from '../../read/values.js'
import { messageOf, recipientsIn, type Fields } from './message.js'

type OutboundType = 'email.delivered' | 'email.deferred' | 'email.bounced' | 'email.opened'

/** The events about a sent message, one for each recipient; undefined where the payload does not tell what happened. */
export function outboundDrafts(
  usual: EventType | undefined,
  envelope: DraftEnvelope,
  raw: Fields,
): EventDraft[] | undefined {
  const type = caseOf(usual, raw)
  if (type === undefined) return undefined
  const message = messageOf(envelope, raw)
  const recipients = recipientsIn(raw)
  if (recipients.length > 1) {
    const candidates = isExact(raw) ? undefined : recipients
    return recipients.map((recipient) => draftOf(type, { ...message, recipient, candidates }, raw))
  }
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing('recipients')], message)]
    : [draftOf(type, message, raw)]
}

/** Of a bounce, those that bounced are named; of a reply to several recipients, whose it is is not said. */
function isExact(raw: Fields): boolean {
  return [raw['bounceRecipients']].flat().some((recipient) => text(recipient) !== undefined)
}

/** A delivery status is what its code says it is: without one, nothing is known of the delivery. */
function caseOf(usual: EventType | undefined, raw: Fields): OutboundType | undefined {
  if (usual === 'email.bounced' || usual === 'email.opened') return usual
  if (usual !== 'email.delivered') return undefined
  switch (Math.floor((number(raw['smtpStatusCode']) ?? 0) / 100)) {
    case 2:
      return 'email.delivered'
    case 4:
      return 'email.deferred'
    case 5:
      return 'email.bounced'
    default:
      return undefined
  }
}

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  const [reply, smtpCode] = [raw['smtpResponse'], raw['smtpStatusCode']]
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'recipients')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralFrom(reply, { smtpCode }) })
    case 'email.bounced': {
      const kind = number(smtpCode) === undefined ? undefined : 'permanent'
      const remoteMta = text(raw['reportingMta'])
      return extend(message, { type, bounce: bounceFrom(reply, { kind, smtpCode, remoteMta }) })
    }
    case 'email.opened':
      return extend(extend(message, { type }), engagementFrom({}))
  }
}
