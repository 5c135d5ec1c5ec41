import type { Bounce, BounceCategory } from '../../events/bounce.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text } from '../../read/values.js'
import type { Fields } from './message.js'

/** What one of Mailjet's errors means. */
export interface MailjetError {
  /** Of a bounce with it. */
  readonly category?: BounceCategory
  /**
   * What becomes of a message that is blocked for it.
   *
   * @defaultValue it is rejected
   */
  readonly blocked?: 'suppressed'
  /** Why the address is suppressed, as far as the error tells. */
  readonly suppression?: SuppressionReason
  /** Whether sending failed for it, whatever the event is called. */
  readonly failed?: true
  /** Whether delivery goes on after a bounce with it that is not hard. */
  readonly deferred?: true
}

// Grouped as Mailjet does, by `error_related_to`.
const errors: Readonly<Record<string, MailjetError>> = {
  // recipient
  'user unknown': { category: 'unknown-user', blocked: 'suppressed' },
  'mailbox inactive': { category: 'inactive', blocked: 'suppressed' },
  'quota exceeded': { category: 'mailbox-full', blocked: 'suppressed' },
  // After an unsubscribe, or put on a list by hand: it does not say.
  blacklisted: { category: 'blocked', blocked: 'suppressed' },
  'spam reporter': { category: 'blocked', blocked: 'suppressed', suppression: 'complaint' },
  // domain
  'invalid domain': { category: 'domain' },
  'no mail host': { category: 'domain' },
  'relay/access denied': { category: 'relay' },
  greylisted: { category: 'throttled', deferred: true },
  typofix: { category: 'domain' },
  // content
  'bad or empty template': { failed: true },
  'error in template language': { failed: true },
  // spam
  'sender blocked': { category: 'blocked' },
  'content blocked': { category: 'content' },
  'policy issue': { category: 'blocked' },
  // system
  'system issue': {},
  'protocol issue': {},
  'connection issue': {},
  // mailjet
  preblocked: { category: 'blocked', blocked: 'suppressed', suppression: 'bounce' },
  'duplicate in campaign': {},
}

/** Mailjet's word for what went wrong. One was seen in the field of its family. */
export function errorText(fields: Fields): string | undefined {
  return text(fields.get('error')) ?? text(fields.get('error_related_to'))
}

/** What the error of a payload means; empty where it is not known. */
export function errorOf(fields: Fields): MailjetError {
  const named = lookup(errors, text(fields.get('error')))
  return named ?? lookup(errors, text(fields.get('error_related_to'))) ?? {}
}

/** A bounce. Without a reply, its category is that of Mailjet's error, which is no text to read one from. */
export function bounceOf(fields: Fields): Bounce {
  const error = errorText(fields)
  const reply = replyIn(fields)
  const { category } = errorOf(fields)
  const bounce = bounceFrom(reply, { kind: kindOf(fields), category, providerKind: error })
  return reply === undefined && error !== undefined ? { ...bounce, diagnostic: error } : bounce
}

/** Whether delivery goes on: Mailjet has no event of its own for that. */
export function isDeferred(fields: Fields): boolean {
  return errorOf(fields).deferred === true && kindOf(fields) !== 'permanent'
}

/** A deferral. */
export function deferralOf(fields: Fields): Deferral {
  return deferralFrom(replyIn(fields) ?? errorText(fields))
}

function kindOf(fields: Fields): Bounce['kind'] {
  const isHard = boolean(fields.get('hard_bounce'))
  if (isHard === undefined) return 'undetermined'
  return isHard ? 'permanent' : 'transient'
}

function replyIn(fields: Fields): string | undefined {
  return text(fields.get('comment')) ?? text(fields.get('smtp_reply'))
}
