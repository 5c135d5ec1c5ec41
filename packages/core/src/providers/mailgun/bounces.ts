import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { boolean, number, record, text } from '../../read/values.js'
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

/** Which suppression list the recipient is on; undefined where Mailgun names none. */
export function suppressionOf(data: MailgunEventData): SuppressionReason | undefined {
  return lookup(suppressions, text(data.reason)) ?? lookup(suppressions, codeOf(data))
}

/** Whether Mailgun did not send, because too many addresses of the list are bad. */
export function isPoorList(data: MailgunEventData): boolean {
  return codeOf(data) === poorListQuality
}

/** A bounce. */
export function bounceOf(data: MailgunEventData): Bounce {
  const status = statusOf(data)
  const reason = text(data.reason)
  return bounceFrom(replyIn(data), {
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
  const isDelayed = boolean(record(data.flags)['is-delayed-bounce']) === true
  return isDelayed ? delayedKindOf(statusOf(data)) : directKindOf(data)
}

function delayedKindOf(status: Status): BounceKind {
  const byType = lookup(byBounceType, text(status['bounce-type']))
  return byType ?? (enhancedCodeOf(status)?.[0] === '4' ? 'transient' : 'permanent')
}

function directKindOf(data: MailgunEventData): BounceKind | undefined {
  const code = codeOf(data)
  if (code === noAnswer) return 'transient'
  const isReplyCode = code !== undefined && /^\d{3}$/.test(code)
  const digit = isReplyCode ? code[0] : enhancedCodeOf(statusOf(data))?.[0]
  return lookup(kinds, text(data.reason)) ?? lookup(byDigit, digit)
}

/** A deferral. */
export function deferralOf(data: MailgunEventData): Deferral {
  const status = statusOf(data)
  return deferralFrom(reasonOf(data), {
    attempt: number(status['attempt-no']),
    smtpCode: status['code'] ?? status['last-code'],
    enhancedCode: enhancedCodeOf(status),
  })
}

/** What the server answered, or how Mailgun explains it; otherwise its word for that. */
export function reasonOf(data: MailgunEventData): string | undefined {
  return replyIn(data) ?? text(data.reason)
}

/** Texts that say nothing are empty. */
function replyIn(data: MailgunEventData): string | undefined {
  const status = statusOf(data)
  return text(status['message']) ?? text(status['description']) ?? text(status['last-message'])
}

function codeOf(data: MailgunEventData): string | undefined {
  return text(statusOf(data)['code'])
}

type Status = ReturnType<typeof statusOf>

/** Some events have null there. */
function statusOf(data: MailgunEventData): ReturnType<typeof record> {
  return record(data['delivery-status'])
}

/** Of a delayed bounce it may be in `bounce-code`, of an old webhook in `code`. */
function enhancedCodeOf(status: Status): string | undefined {
  const codes = [status['enhanced-code'], status['bounce-code'], status['code']].map(text)
  return codes.find((code) => code !== undefined && /^[245]\.\d/.test(code))
}
