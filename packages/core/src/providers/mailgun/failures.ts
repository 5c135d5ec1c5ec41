import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type EventDraft } from '../../events/draft.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { boolean, number, record, text } from '../../read/values.js'
import type { Message } from './message.js'
import type { MailgunEventData } from './payload.js'

const suppressions: Readonly<Record<string, SuppressionReason>> = {
  'suppress-bounce': 'bounce',
  'suppress-complaint': 'complaint',
  'suppress-unsubscribe': 'unsubscribe',
  // The codes that Mailgun has for the same.
  605: 'bounce',
  606: 'unsubscribe',
  607: 'complaint',
}

// Mailgun's own: nothing answered in time, so it says nothing of the address.
const noAnswer = '499'

// Too many bad addresses on the list.
const poorListQuality = '625'

const kinds: Readonly<Record<string, BounceKind>> = {
  bounce: 'permanent',
  hardfail: 'permanent',
  // Tried until the time for it was over.
  old: 'transient',
  // `espblock`, `blacklisted`, `generic` and whatever is new: the code tells.
}

const categories: Readonly<Record<string, BounceCategory>> = {
  espblock: 'blocked',
  blacklisted: 'blocked',
  old: 'expired',
}

const byDigit: Readonly<Record<string, BounceKind>> = { 5: 'permanent', 4: 'transient' }

const byBounceType: Readonly<Record<string, BounceKind>> = { hard: 'permanent', soft: 'transient' }

/** Whether Mailgun will try again. */
export function isTemporary(data: MailgunEventData): boolean {
  return text(data.severity)?.toLowerCase() === 'temporary'
}

/** The event of a failure for good: on a suppression list, refused by Mailgun, or else a bounce. */
export function failureDraft(message: Message, data: MailgunEventData): EventDraft {
  const code = text(statusOf(data)['code'])
  const suppression = lookup(suppressions, text(data.reason)) ?? lookup(suppressions, code)
  const reason = replyText(data) ?? text(data.reason)
  if (suppression !== undefined)
    return extend(message, { type: 'email.suppressed', reason, suppression })
  if (code === poorListQuality) return extend(message, { type: 'email.rejected', reason })
  return extend(message, { type: 'email.bounced', bounce: bounceOf(data) })
}

function bounceOf(data: MailgunEventData): Bounce {
  const status = statusOf(data)
  const reason = text(data.reason)
  return bounceFrom(replyText(data), {
    kind: kindOf(data),
    category: lookup(categories, reason),
    providerKind: reason,
    remoteMta: text(status['mx-host']),
    smtpCode: status['code'],
    enhancedCode: enhancedCodeOf(status),
  })
}

function kindOf(data: MailgunEventData): BounceKind | undefined {
  if (text(data.severity)?.toLowerCase() !== 'permanent') return undefined
  const status = statusOf(data)
  const enhanced = enhancedCodeOf(status)?.[0]
  if (boolean(record(data.flags)['is-delayed-bounce']) === true) {
    return (
      lookup(byBounceType, text(status['bounce-type'])) ??
      (enhanced === '4' ? 'transient' : 'permanent')
    )
  }
  const code = text(status['code'])
  if (code === noAnswer) return 'transient'
  const digit = code !== undefined && /^\d{3}$/.test(code) ? code[0] : enhanced
  return lookup(kinds, text(data.reason)) ?? lookup(byDigit, digit)
}

/** Why a delivery is delayed. */
export function deferralOf(data: MailgunEventData): Deferral {
  const status = statusOf(data)
  return deferralFrom(replyText(data) ?? text(data.reason), {
    attempt: number(status['attempt-no']),
    smtpCode: status['code'] ?? status['last-code'],
    enhancedCode: enhancedCodeOf(status),
  })
}

/** What the server answered, or how Mailgun explains it. Texts that say nothing are empty. */
export function replyText(data: MailgunEventData): string | undefined {
  const status = statusOf(data)
  return text(status['message']) ?? text(status['description']) ?? text(status['last-message'])
}

type Status = ReturnType<typeof statusOf>

/** Some events have null there. */
function statusOf(data: MailgunEventData): ReturnType<typeof record> {
  return record(data['delivery-status'])
}

/** Of a delayed bounce it may stand in `bounce-code`, of an old webhook in `code`. */
function enhancedCodeOf(status: Status): string | undefined {
  const codes = [status['enhanced-code'], status['bounce-code'], status['code']].map(text)
  return codes.find((code) => code !== undefined && /^[245]\.\d/.test(code))
}
