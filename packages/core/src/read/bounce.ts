import type { Bounce, BounceCategory, BounceKind } from '../events/bounce.js'
import type { Deferral } from '../events/outbound.js'
import { bounceCategory } from './bounce-category.js'
import { smtpReply } from './smtp-reply.js'

/** What a provider says of a bounce beside the SMTP reply. */
export interface BounceFacts {
  readonly kind: BounceKind | undefined
  readonly providerKind?: string | undefined
  /** What the provider's own word means, for replies that say nothing. */
  readonly category?: BounceCategory | undefined
  readonly remoteMta?: string | undefined
}

/** A bounce, from the SMTP reply (or explanation) and what the provider says beside it. */
export function bounceFrom(reason: unknown, facts: BounceFacts): Bounce {
  const { kind = 'undetermined', providerKind, remoteMta } = facts
  const reply = smtpReply(reason)
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
export function deferralFrom(
  reason: unknown,
  facts: { readonly attempt?: number | undefined; readonly expiresAt?: Date | undefined } = {},
): Deferral {
  const { diagnostic, ...codes } = smtpReply(reason)
  const { attempt, expiresAt } = facts
  return {
    ...codes,
    ...(diagnostic !== undefined && { reason: diagnostic }),
    ...(attempt !== undefined && { attempt }),
    ...(expiresAt !== undefined && { expiresAt }),
  }
}
