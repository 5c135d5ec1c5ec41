/** Whether trying again can help. */
export type BounceKind = 'permanent' | 'transient' | 'undetermined'

/** Why the recipient's side refused the message. */
export type BounceCategory =
  | 'unknown-user'
  | 'mailbox-full'
  | 'inactive'
  | 'domain'
  | 'blocked'
  | 'spam'
  | 'content'
  | 'too-large'
  | 'auth'
  | 'throttled'
  | 'relay'
  | 'expired'
  | 'other'

/** What is known of a bounce. */
export interface Bounce {
  /** As the provider says it; it may contradict the codes, see `shouldSuppress`. */
  readonly kind: BounceKind
  /** Read from the codes and, where they say little, from the wording. */
  readonly category: BounceCategory
  /** Three-digit SMTP reply code, for example `550`. */
  readonly smtpCode?: number
  /** Enhanced status code (RFC 3463), for example `5.1.1`. */
  readonly enhancedCode?: string
  /** The reply or explanation as received. */
  readonly diagnostic?: string
  /** The host that refused, where the provider names it. */
  readonly remoteMta?: string
  /** The provider's own word for the bounce, for example `hard_bounce`. */
  readonly providerKind?: string
}
