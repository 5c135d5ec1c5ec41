import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import type { Deferral } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { number, text } from '../../read/values.js'
import type { Fields } from './message.js'

/** What a bounce with one of the classes is, if it is not one. */
type NotBounce = 'email.autoresponded' | 'email.resubscribed' | 'email.unsubscribed' | 'unknown'

/** What a class of bounces says. */
interface BounceClass {
  readonly kind?: BounceKind
  /** For replies that say nothing. */
  readonly category?: BounceCategory
  readonly notBounce?: NotBounce
}

const classes: Readonly<Record<string, BounceClass>> = {
  // Undetermined
  1: { kind: 'undetermined' },
  // Invalid recipient
  10: { kind: 'permanent', category: 'unknown-user' },
  // Soft
  20: { kind: 'transient' },
  // DNS failure
  21: { kind: 'transient', category: 'domain' },
  // Mailbox full
  22: { kind: 'transient', category: 'mailbox-full' },
  // Too large
  23: { kind: 'transient', category: 'too-large' },
  // Timeout
  24: { kind: 'transient', category: 'expired' },
  // Admin failure: the sender's policy
  25: { kind: 'permanent', category: 'blocked' },
  // No RCPT
  30: { kind: 'permanent' },
  // Generic
  40: { kind: 'transient' },
  // Mail block. To SparkPost, this and the next four say nothing against the address.
  50: { kind: 'transient', category: 'blocked' },
  // Spam block
  51: { kind: 'transient', category: 'blocked' },
  // Spam content
  52: { kind: 'transient', category: 'spam' },
  // Prohibited attachment
  53: { kind: 'transient', category: 'content' },
  // Relaying denied
  54: { kind: 'transient', category: 'relay' },
  // Auto-reply
  60: { notBounce: 'email.autoresponded' },
  // Transient failure
  70: { kind: 'transient' },
  // Subscribe request
  80: { notBounce: 'email.resubscribed' },
  // Unsubscribe request
  90: { notBounce: 'email.unsubscribed' },
  // Challenge-response: a program asks whether the sender is a person.
  100: { notBounce: 'unknown' },
}

/** What mail that came back is, where its class says that it is not a bounce. */
export function notBounceOf(raw: Fields): NotBounce | undefined {
  return lookup(classes, text(raw['bounce_class']))?.notBounce
}

/** A bounce. Where the address is that of the server which refused, it names that. */
export function bounceOf(raw: Fields): Bounce {
  const providerKind = text(raw['bounce_class'])
  const { kind, category } = lookup(classes, providerKind) ?? {}
  const isInBand = text(raw['type'])?.toLowerCase() === 'bounce'
  return bounceFrom(reasonOf(raw), {
    kind,
    category,
    providerKind,
    smtpCode: raw['error_code'],
    remoteMta: isInBand ? text(raw['ip_address']) : undefined,
  })
}

/** A deferral. */
export function deferralOf(raw: Fields): Deferral {
  const attempt = number(raw['num_retries'])
  return deferralFrom(reasonOf(raw), { smtpCode: raw['error_code'], attempt })
}

/** Why; in `reason` the addresses are masked. */
export function reasonOf(raw: Fields): string | undefined {
  return text(raw['raw_reason']) ?? text(raw['reason'])
}

/** Whether a rejection is for an address on the suppression list: `554 5.7.1 recipient address suppressed …`. */
export function isSuppressed(reason = ''): boolean {
  return /\bsuppressed\b/i.test(reason)
}
