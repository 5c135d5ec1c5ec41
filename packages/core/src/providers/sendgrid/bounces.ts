import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { number, text } from '../../read/values.js'
import type { SendGridEvent } from './payload.js'

const kinds: Readonly<Record<string, BounceKind>> = {
  bounce: 'permanent',
  // The address stays off SendGrid's bounce list, also where the status begins with a 5.
  blocked: 'transient',
}

const byDigit: Readonly<Record<string, BounceKind>> = { 5: 'permanent', 4: 'transient' }

const categories: Readonly<Record<string, BounceCategory>> = {
  'invalid address': 'unknown-user',
  // `Technical`, `Technical Failure` and `Unclassified` name no cause.
  content: 'content',
  reputation: 'blocked',
  'frequency or volume too high': 'throttled',
  'mailbox unavailable': 'inactive',
}

/** Why a message came back. `status` is missing where no server was reached. */
export function bounceOf(raw: SendGridEvent): Bounce {
  const [type, status, why] = [text(raw.type), text(raw.status), text(raw.bounce_classification)]
  return bounceFrom(raw.reason, {
    kind: lookup(kinds, type) ?? lookup(byDigit, status?.[0]),
    category: lookup(categories, why) ?? dnsFailure(raw.reason),
    providerKind: [type, why].filter((word) => word !== undefined).join('/') || undefined,
    // Sometimes the status is the reply code.
    smtpCode: status,
    enhancedCode: status,
  })
}

function dnsFailure(reason: unknown): BounceCategory | undefined {
  return /\bmx info\b/i.test(text(reason)?.slice(0, 500) ?? '') ? 'domain' : undefined
}

/** What is known of a delay. */
export function deferralOf(raw: SendGridEvent): Deferral {
  return deferralFrom(raw.response ?? raw.reason, { attempt: number(raw.attempt) })
}

/** What becomes of a message that SendGrid dropped. */
export interface Drop {
  readonly type: 'email.suppressed' | 'email.failed' | 'email.rejected'
  /** The list that held the address; only where one did. */
  readonly suppression?: SuppressionReason
}

const drops: Readonly<Record<string, Drop>> = {
  'bounced address': { type: 'email.suppressed', suppression: 'bounce' },
  'unsubscribed address': { type: 'email.suppressed', suppression: 'unsubscribe' },
  'spam reporting address': { type: 'email.suppressed', suppression: 'complaint' },
  'invalid smtpapi header': { type: 'email.failed' },
  'recipient list over package quota': { type: 'email.failed' },
}

// `Invalid`, `Spam Content`, `Duplicate message`, and long texts.
const refusal: Drop = { type: 'email.rejected' }

/** Why a message was dropped. Older payloads have the cause in `type`. */
export function dropReason(raw: SendGridEvent): string | undefined {
  return text(raw.reason) ?? text(raw.type)
}

/** What a reason for dropping a message means. */
export function dropOf(reason: string | undefined): Drop {
  return lookup(drops, reason) ?? refusal
}
