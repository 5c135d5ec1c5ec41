import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent, type UnknownOptions } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { boolean, number, text } from '../../read/values.js'
import { bounceOf } from './bounces.js'
import { refusalDraft } from './dropped.js'
import { messageOf, sendId, type Message } from './message.js'
import type { SendGridEvent } from './payload.js'

type OutboundType =
  | 'email.queued'
  | 'email.deferred'
  | 'email.delivered'
  | 'email.bounced'
  | 'email.rejected'
  | 'email.opened'
  | 'email.clicked'
  | 'email.complained'
  | 'email.unsubscribed'
  | 'email.resubscribed'
  | 'email.cancelled'

const types: Readonly<Record<string, OutboundType>> = {
  processed: 'email.queued',
  // Tried for up to 72 hours; then a `bounce` of type `blocked` comes.
  deferred: 'email.deferred',
  delivered: 'email.delivered',
  // Blocks too: `type` tells them apart.
  bounce: 'email.bounced',
  // Suppressed or failed as well: `reason` tells them apart.
  dropped: 'email.rejected',
  open: 'email.opened',
  click: 'email.clicked',
  spamreport: 'email.complained',
  unsubscribe: 'email.unsubscribed',
  group_unsubscribe: 'email.unsubscribed',
  group_resubscribe: 'email.resubscribed',
  // In the Email Logs API; whether the webhook sends it is unconfirmed.
  cancel_drop: 'email.cancelled',
}

/** The event of one element of a batch. */
export function eventDraft(raw: SendGridEvent): EventDraft {
  const name = text(raw.event)
  const type = lookup(types, name)
  if (name === undefined) return malformedDraft('', 'event', raw)
  if (type === undefined) return unknownEvent(name, knownOf(raw))
  const message = messageOf(raw, { providerType: name, recipient: address(raw.email) ?? null })
  return isNameless(message) ? nameless(name, type, raw) : outboundDraft(type, message, raw)
}

/** Some `dropped` have an empty address: that is how they are, and sending them again would change nothing. */
function nameless(name: string, type: OutboundType, raw: SendGridEvent): EventDraft {
  return type === 'email.rejected' && raw.email === ''
    ? unknownEvent(name, knownOf(raw))
    : malformedDraft(name, 'email', raw)
}

function malformedDraft(name: string, field: string, raw: SendGridEvent): EventDraft {
  return malformed(name, [missing(field)], knownOf(raw))
}

function knownOf(raw: SendGridEvent): UnknownOptions {
  return {
    providerEventId: text(raw.sg_event_id),
    occurredAt: unixTime(raw.timestamp),
    recipient: address(raw.email),
    messageId: sendId(raw.sg_message_id),
  }
}

function outboundDraft(type: OutboundType, message: Message, raw: SendGridEvent): EventDraft {
  switch (type) {
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(raw) })
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(raw) })
    case 'email.rejected':
      return refusalDraft(message, raw)
    case 'email.opened':
      return extend(message, {
        type,
        ...machineOf(raw),
        userAgent: text(raw.useragent),
        ip: text(raw.ip),
      })
    case 'email.clicked':
      return extend(message, {
        type,
        automated: null,
        userAgent: text(raw.useragent),
        ip: text(raw.ip),
        url: text(raw.url),
      })
    case 'email.queued':
    case 'email.delivered':
    case 'email.cancelled':
      return progressDraft(message, type, 'email')
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return scopeDraft(type, message, raw)
    default:
      return extend(message, { type })
  }
}

/** Only `false` says that it was a person: some editions leave it out. True is Apple's mail privacy. */
function machineOf(
  raw: SendGridEvent,
): Pick<EventDraft<'email.opened'>, 'automated' | 'automatedBy'> {
  const automated = boolean(raw.sg_machine_open) ?? null
  return { automated, automatedBy: automated ? 'privacy-proxy' : undefined }
}

function deferralOf(raw: SendGridEvent): ReturnType<typeof deferralFrom> {
  return deferralFrom(raw.response ?? raw.reason, { attempt: number(raw.attempt) })
}

function scopeDraft(
  type: 'email.unsubscribed' | 'email.resubscribed',
  message: Message,
  raw: SendGridEvent,
): EventDraft {
  const scope = text(raw.asm_group_id)
  const grouped = /^group/i.test(message.providerType)
  // Without its group this would read as "may be mailed again by everybody".
  if (type === 'email.resubscribed' && scope === undefined) {
    return malformedDraft(message.providerType, 'asm_group_id', raw)
  }
  return extend(message, { type, scope: grouped ? scope : 'all' })
}
