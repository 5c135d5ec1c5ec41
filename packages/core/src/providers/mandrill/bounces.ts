import type { Bounce, BounceCategory } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { record, text } from '../../read/values.js'
import type { Fields } from './message.js'

// The two that are published.
const categories: Readonly<Record<string, BounceCategory>> = {
  bad_mailbox: 'unknown-user',
  mailbox_full: 'mailbox-full',
}

/** A bounce. */
export function bounceOf(name: string, msg: Fields): Bounce {
  const providerKind = text(msg['bounce_description'])
  return bounceFrom(msg['diag'], {
    kind: name.toLowerCase() === 'hard_bounce' ? 'permanent' : 'transient',
    category: lookup(categories, providerKind),
    remoteMta: text(lastAttempt(msg)['destination_ip']),
    providerKind,
  })
}

/** Why a message is delayed: what the last attempt was told. */
export function deferralOf(msg: Fields): Deferral {
  return deferralFrom(text(lastAttempt(msg)['diag']) ?? msg['diag'])
}

function lastAttempt(msg: Fields): Fields {
  const attempts = msg['smtp_events']
  return record(Array.isArray(attempts) ? attempts.at(-1) : undefined)
}

const reasons: Readonly<Record<string, SuppressionReason>> = {
  'hard-bounce': 'bounce',
  'soft-bounce': 'bounce',
  spam: 'complaint',
  unsub: 'unsubscribe',
  custom: 'manual',
}

/** Why an address is on the list, by Mandrill's word; undefined for reasons that are about no list. */
export function suppressionOf(reason: string | undefined): SuppressionReason | undefined {
  return lookup(reasons, reason)
}

/** A message that Mandrill did not send, for its recipient or for something else. */
export function rejectDraft(message: DraftMessage, msg: Fields): EventDraft {
  const reason = text(record(msg['reject'])['reason']) ?? text(msg['reject_reason'])
  const suppression = suppressionOf(reason)
  return suppression === undefined
    ? extend(message, { type: 'email.rejected', reason })
    : extend(message, { type: 'email.suppressed', reason, suppression })
}
