import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { typeFinder } from '../../read/event-table.js'
import { boolean, text } from '../../read/values.js'
import { bounceOf, deferralOf, dropOf, dropReason } from './bounces.js'
import { events } from './events.js'
import type { SendGridEvent } from './payload.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts(
  message: DraftMessage,
  raw: SendGridEvent,
): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return [isNameless(message) ? namelessDraft(type, message, raw) : draftOf(type, message, raw)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

/** Some `dropped` have an empty address: that is how they are, and sending them again would change nothing. */
function namelessDraft(type: OutboundType, message: DraftMessage, raw: SendGridEvent): EventDraft {
  return type === 'email.rejected' && raw.email === ''
    ? unknownEvent(message.providerType, message)
    : malformed(message.providerType, [missing('email')], message)
}

function draftOf(type: OutboundType, message: DraftMessage, raw: SendGridEvent): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
    case 'email.cancelled':
      return progressDraft(message, type, 'email')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(raw) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(raw) })
    case 'email.rejected':
      return droppedDraft(message, raw)
    case 'email.opened':
      return openDraft(message, raw)
    case 'email.clicked':
      return clickDraft(message, raw)
    case 'email.complained':
      return extend(message, { type })
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return scopeDraft(type, message, raw)
  }
}

/** On a suppression list, a failure on the sending side, or else a refusal. */
function droppedDraft(message: DraftMessage, raw: SendGridEvent): EventDraft {
  const reason = dropReason(raw)
  const { type, suppression } = dropOf(reason)
  if (type !== 'email.suppressed') return extend(message, { type, reason })
  // The unsubscribe group. That it is the one of the list, where the message had one too, is unconfirmed.
  const scope = suppression === 'unsubscribe' ? text(raw.asm_group_id) : undefined
  return extend(message, { type, reason, suppression, scope })
}

/** Only `false` says that it was a person: some editions leave it out. True is Apple's mail privacy. */
function openDraft(message: DraftMessage, raw: SendGridEvent): EventDraft {
  const automated = boolean(raw.sg_machine_open) ?? null
  return extend(message, {
    type: 'email.opened',
    automated,
    automatedBy: automated ? 'privacy-proxy' : undefined,
    userAgent: text(raw.useragent),
    ip: text(raw.ip),
  })
}

function clickDraft(message: DraftMessage, raw: SendGridEvent): EventDraft {
  return extend(message, {
    type: 'email.clicked',
    automated: null,
    userAgent: text(raw.useragent),
    ip: text(raw.ip),
    url: text(raw.url),
  })
}

function scopeDraft(
  type: 'email.unsubscribed' | 'email.resubscribed',
  message: DraftMessage,
  raw: SendGridEvent,
): EventDraft {
  const scope = text(raw.asm_group_id)
  const grouped = /^group/i.test(message.providerType)
  // Without its group this would read as "may be mailed again by everyone".
  if (type === 'email.resubscribed' && scope === undefined) {
    return malformed(message.providerType, [missing('asm_group_id')], message)
  }
  return extend(message, { type, scope: grouped ? scope : 'all' })
}
