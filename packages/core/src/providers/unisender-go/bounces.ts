import type { BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

const kinds: Readonly<Record<string, BounceKind>> = {
  err_user_unknown: 'permanent',
  err_user_inactive: 'permanent',
  err_mailbox_discarded: 'permanent',
  err_domain_inactive: 'permanent',
  err_no_dns: 'permanent',
  err_dest_invalid: 'permanent',
  err_mailbox_full: 'transient',
  err_too_large: 'transient',
  err_destination_misconfigured: 'transient',
  err_will_retry: 'transient',
  err_giveup: 'transient',
  err_no_smtp: 'transient',
  err_not_available: 'transient',
}

const categories: Readonly<Record<string, BounceCategory>> = {
  err_user_unknown: 'unknown-user',
  err_user_inactive: 'inactive',
  err_mailbox_discarded: 'inactive',
  err_domain_inactive: 'domain',
  err_no_dns: 'domain',
  err_mailbox_full: 'mailbox-full',
  err_too_large: 'too-large',
  err_giveup: 'expired',
  err_spam_rejected: 'spam',
  err_blacklisted: 'blocked',
}

const suppressions: Readonly<Record<string, SuppressionReason>> = {
  err_unreachable: 'bounce',
  skip_dup_unreachable: 'bounce',
  err_unsubscribed: 'unsubscribe',
}

const unsent: Readonly<Record<string, 'email.rejected' | 'email.failed'>> = {
  // For a few days, in which the address must not be given up.
  err_skip_letter: 'email.rejected',
  skip_dup_temp_unreachable: 'email.rejected',
  skip_dup_mailbox_full: 'email.rejected',
  err_spam_skipped: 'email.rejected',
  err_spam_removed: 'email.rejected',
  err_lost: 'email.failed',
  err_internal: 'email.failed',
  err_resend: 'email.failed',
  err_src_invalid: 'email.failed',
}

/** A message that did not arrive, whether or not it was sent. */
export function bounceDraft(message: DraftMessage, info: Fields): EventDraft {
  const code = text(info['delivery_status'])
  const diagnostic = text(info['destination_response'])
  const reason = diagnostic ?? code
  const suppression = lookup(suppressions, code)
  if (suppression !== undefined) {
    return extend(message, { type: 'email.suppressed', reason, suppression })
  }
  const type = lookup(unsent, code)
  if (type !== undefined) return extend(message, { type, reason })
  const facts = { kind: lookup(kinds, code), category: lookup(categories, code) }
  const bounce = bounceFrom(diagnostic, { ...facts, providerKind: code })
  return extend(message, { type: 'email.bounced', bounce })
}
