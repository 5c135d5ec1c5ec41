import type { BounceCategory, BounceKind } from '../events/bounce.js'

// The words of Amazon SES, which providers that send through it pass on.

/** By `bounceType`. */
export const amazonBounceKinds: Readonly<Record<string, BounceKind>> = {
  permanent: 'permanent',
  transient: 'transient',
  undetermined: 'undetermined',
}

/** By `bounceSubType`. `General` says nothing, and no full list exists. */
export const amazonBounceCategories: Readonly<Record<string, BounceCategory>> = {
  noemail: 'unknown-user',
  mailboxfull: 'mailbox-full',
  messagetoolarge: 'too-large',
  contentrejected: 'content',
  attachmentrejected: 'content',
}
