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

/** A bounce, from the SMTP reply (or explanation) and what the provider says beside it. */
export function bounceFrom(reason: unknown, facts: BounceFacts): Bounce {
  const { kind = 'undetermined', providerKind, remoteMta } = facts
  const reply = withStatus(smtpReply(reason), facts.enhancedCode)
  const read = bounceCategory(reply)
  const category = read === 'other' ? (facts.category ?? read) : read
  return {
    kind,
    category,
    ...reply,
    ...(remoteMta !== undefined && { remoteMta }),
    ...(providerKind !== undefined && { providerKind }),
  }
}

/** A deferral, from the SMTP reply (or explanation) and what the provider says beside it. */
export function deferralFrom(reason: unknown, facts: DeferralFacts = {}): Deferral {
  const { diagnostic, ...codes } = withStatus(smtpReply(reason), facts.enhancedCode)
  const { attempt, expiresAt } = facts
  return {
    ...codes,
    ...(diagnostic !== undefined && { reason: diagnostic }),
    ...(attempt !== undefined && { attempt }),
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

const status = /^[245]\.\d{1,3}\.\d{1,3}$/

function withStatus(reply: SmtpReply, value: unknown): SmtpReply {
  const code = text(value)
  return reply.enhancedCode === undefined && code !== undefined && status.test(code)
    ? { ...reply, enhancedCode: code }
    : reply
}
