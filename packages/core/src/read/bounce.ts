import type { Bounce, BounceCategory, BounceKind } from '../events/bounce.js'
import type { Deferral } from '../events/outbound.js'
import { bounceCategory } from './bounce-category.js'
import { smtpReply, type SmtpReply } from './smtp-reply.js'
import { text } from './values.js'

/** What a provider says of a bounce beside the SMTP reply. */
export interface BounceFacts {
  readonly kind: BounceKind | undefined
  readonly providerKind?: string | undefined
  /** What the provider's own word means, for replies that say nothing. */
  readonly category?: BounceCategory | undefined
  readonly remoteMta?: string | undefined
  /** Status code (RFC 3463) that stands outside the reply, for replies without one. */
  readonly enhancedCode?: unknown
}

/** What a provider says of a deferral beside the SMTP reply. */
export interface DeferralFacts {
  readonly attempt?: number | undefined
  readonly expiresAt?: Date | undefined
  /** Status code (RFC 3463) that stands outside the reply, for replies without one. */
  readonly enhancedCode?: unknown
}

// Batches hold thousands of these: they are filled in, because spreads would take most of the time.
type Filled<T> = { -readonly [Name in keyof T]: T[Name] }

/** A bounce, from the SMTP reply (or explanation) and what the provider says beside it. */
export function bounceFrom(reason: unknown, facts: BounceFacts): Bounce {
  const { kind = 'undetermined', providerKind, remoteMta } = facts
  const reply = withStatus(smtpReply(reason), facts.enhancedCode)
  const category = bounceCategory(reply, facts.category)
  const bounce: Filled<Bounce> = Object.assign({ kind, category }, reply)
  if (remoteMta !== undefined) bounce.remoteMta = remoteMta
  if (providerKind !== undefined) bounce.providerKind = providerKind
  return bounce
}

/** A deferral, from the SMTP reply (or explanation) and what the provider says beside it. */
export function deferralFrom(reason: unknown, facts: DeferralFacts = {}): Deferral {
  const reply = withStatus(smtpReply(reason), facts.enhancedCode)
  const { smtpCode, enhancedCode, diagnostic } = reply
  const { attempt, expiresAt } = facts
  const deferral: Filled<Deferral> = {}
  if (smtpCode !== undefined) deferral.smtpCode = smtpCode
  if (enhancedCode !== undefined) deferral.enhancedCode = enhancedCode
  if (diagnostic !== undefined) deferral.reason = diagnostic
  if (attempt !== undefined) deferral.attempt = attempt
  if (expiresAt !== undefined) deferral.expiresAt = expiresAt
  return deferral
}

const status = /^[245]\.\d{1,3}\.\d{1,3}$/

function withStatus(reply: SmtpReply, value: unknown): SmtpReply {
  const code = text(value)
  return reply.enhancedCode === undefined && code !== undefined && status.test(code)
    ? Object.assign({}, reply, { enhancedCode: code })
    : reply
}
