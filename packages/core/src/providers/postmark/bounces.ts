import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { streamOf, typeOf, type Fields } from './message.js'

/** What a type of bounces says of the bounce. */
interface Meaning {
  readonly kind: BounceKind
  /** For replies that say nothing. */
  readonly category?: BounceCategory
}

// By `Type` only: lists of the `TypeCode`s contradict each other.
const meanings: Readonly<Record<string, Meaning>> = {
  hardbounce: { kind: 'permanent' },
  // A hard bounce may follow.
  softbounce: { kind: 'transient' },
  virusnotification: { kind: 'permanent', category: 'content' },
  // By the recipient's side, for content or reputation.
  blocked: { kind: 'transient', category: 'blocked' },
  dmarcpolicy: { kind: 'permanent', category: 'auth' },
  // The recipient's side took it for spam: no one complained.
  spamnotification: { kind: 'undetermined', category: 'spam' },
}

// An SMTPApiError does not say why the address was suppressed.
const suppressions: Readonly<Record<string, SuppressionReason>> = {
  manuallydeactivated: 'manual',
}

// Answers of a program, which are not bounces, and inbound mail that could not be processed.
const notBounces: ReadonlySet<string> = new Set([
  'addresschange',
  'challengeverification',
  'inbounderror',
])

/** The event of a record of the types `Bounce` and `SpamComplaint`. */
export function bounceDraft(record: DraftMessage, payload: Fields): EventDraft {
  const isBounce = record.providerType.toLowerCase() === 'bounce'
  const providerType = (isBounce ? text(payload['Type']) : undefined) ?? record.providerType
  const message = extend(record, { providerType })
  if (notBounces.has(providerType.toLowerCase())) return unknownEvent(providerType, message)
  return isNameless(message) ? namelessDraft(message) : draftOf(message, payload)
}

/** Unsubscribes by mail come without an address: sending one again would change nothing. */
function namelessDraft(message: DraftMessage): EventDraft {
  const { providerType } = message
  const type = typeOf(providerType)
  return type === 'email.unsubscribed' || type === 'email.resubscribed'
    ? unknownEvent(providerType, message)
    : malformed(providerType, [missing('Email')], message)
}

function draftOf(message: DraftMessage, payload: Fields): EventDraft {
  const type = typeOf(message.providerType)
  switch (type) {
    case 'email.deferred':
      return extend(message, { type, deferral: deferralFrom(payload['Details']) })
    case 'email.rejected':
    case 'email.failed':
      return extend(message, { type, reason: reasonOf(payload) })
    case 'email.suppressed':
      return suppressedDraft(message, payload)
    case 'email.unsubscribed':
    case 'email.resubscribed':
    case 'email.complained':
      return extend(message, { type, scope: streamOf(payload) })
    case 'email.autoresponded':
      return extend(message, { type })
    default:
      return extend(message, { type: 'email.bounced', bounce: bounceOf(payload) })
  }
}

function suppressedDraft(message: DraftMessage, payload: Fields): EventDraft {
  return extend(message, {
    type: 'email.suppressed',
    reason: reasonOf(payload),
    suppression: lookup(suppressions, message.providerType),
    scope: streamOf(payload),
  })
}

function bounceOf(payload: Fields): Bounce {
  const [type, details] = [text(payload['Type']), text(payload['Details'])]
  const { kind, category } = lookup(meanings, type) ?? { kind: 'undetermined' }
  const bounce = bounceFrom(details, { kind, category, providerKind: type })
  // The description lists every possible cause, so nothing is read from it.
  const description = details === undefined ? text(payload['Description']) : undefined
  return description === undefined ? bounce : { ...bounce, diagnostic: description }
}

function reasonOf(payload: Fields): string | undefined {
  return text(payload['Details']) ?? text(payload['Description']) ?? text(payload['Name'])
}
