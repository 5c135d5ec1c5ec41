import type { Bounce, BounceCategory, BounceKind } from '../events/bounce.js'
import type { Deferral } from '../events/outbound.js'
import { bounceCategory } from './bounce-category.js'
import { smtpReply, type SmtpReply } from './smtp-reply.js'
import { number, text } from './values.js'

/** The codes that a provider gives beside the SMTP reply. */
interface CodesBeside {
  /** Reply code in a field by itself, for example `552`; counts before the one in the reply. Other numbers are ignored. */
  readonly smtpCode?: unknown
  /** Status code (RFC 3463) next to the reply, for replies without one. */
  readonly enhancedCode?: unknown
}

/** What a provider says of a bounce beside the SMTP reply. */
export interface BounceFacts extends CodesBeside {
  readonly kind: BounceKind | undefined
  readonly providerKind?: string | undefined
  /** What the provider's own word means, for replies that say nothing. */
  readonly category?: BounceCategory | undefined
  readonly remoteMta?: string | undefined
}

/** What a provider says of a deferral beside the SMTP reply. */
export interface DeferralFacts extends CodesBeside {
  readonly attempt?: number | undefined
  readonly expiresAt?: Date | undefined
}

// Batches hold thousands of these: they are filled in, because spreads would take most of the time.
type Filled<T> = { -readonly [Name in keyof T]: T[Name] }

/** A bounce, from the SMTP reply (or explanation) and what the provider says beside it. */
export function bounceFrom(reason: unknown, facts: BounceFacts): Bounce {
  const { kind = 'undetermined', providerKind, remoteMta } = facts
  const reply = withCodes(smtpReply(reason), facts)
  const category = bounceCategory(reply, facts.category)
  const { smtpCode, enhancedCode, diagnostic } = reply
  const bounce: Filled<Bounce> = { kind, category }
  if (smtpCode !== undefined) bounce.smtpCode = smtpCode
  if (enhancedCode !== undefined) bounce.enhancedCode = enhancedCode
  if (diagnostic !== undefined) bounce.diagnostic = diagnostic
  if (remoteMta !== undefined) bounce.remoteMta = remoteMta
  if (providerKind !== undefined) bounce.providerKind = providerKind
  return bounce
}

/** A deferral, from the SMTP reply (or explanation) and what the provider says beside it. */
export function deferralFrom(reason: unknown, facts: DeferralFacts = {}): Deferral {
  const reply = withCodes(smtpReply(reason), facts)
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

/** Before the category is chosen: a reply that says nothing may have a code beside it that does. */
function withCodes(reply: SmtpReply, facts: CodesBeside): SmtpReply {
  const smtpCode = replyCodeOf(facts.smtpCode)
  const enhancedCode = reply.enhancedCode === undefined ? statusOf(facts.enhancedCode) : undefined
  if (smtpCode === undefined && enhancedCode === undefined) return reply
  const found: Filled<SmtpReply> = Object.assign({}, reply)
  if (smtpCode !== undefined) found.smtpCode = smtpCode
  if (enhancedCode !== undefined) found.enhancedCode = enhancedCode
  return found
}

/** Providers have numbers for themselves from 600 on. */
function replyCodeOf(value: unknown): number | undefined {
  const code = value === undefined ? undefined : number(value)
  return code !== undefined && Number.isInteger(code) && code >= 400 && code < 600
    ? code
    : undefined
}

function statusOf(value: unknown): string | undefined {
  const code = text(value)
  return code !== undefined && status.test(code) ? code : undefined
}
