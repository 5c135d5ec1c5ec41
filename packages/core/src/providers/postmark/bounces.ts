import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { aboutOf, type About, type Fields } from './envelope.js'

/** What a bounce type stands for. */
type Meaning =
  | BounceMeaning
  | { readonly event: 'email.suppressed'; readonly suppression?: SuppressionReason }
  | { readonly event: PlainEvent }
  | { readonly event: 'unknown' }

interface BounceMeaning {
  readonly event: 'email.bounced'
  readonly kind: BounceKind
  /** For replies that say nothing. */
  readonly category?: BounceCategory
}

type PlainEvent =
  | 'email.deferred'
  | 'email.rejected'
  | 'email.failed'
  | 'email.unsubscribed'
  | 'email.resubscribed'
  | 'email.complained'
  | 'email.autoresponded'

// By `Type` only: lists of the `TypeCode`s contradict each other.
const meanings: Readonly<Record<string, Meaning>> = {
  hardbounce: { event: 'email.bounced', kind: 'permanent' },
  // A hard bounce may follow.
  softbounce: { event: 'email.bounced', kind: 'transient' },
  // Postmark goes on trying after these three.
  transient: { event: 'email.deferred' },
  dnserror: { event: 'email.deferred' },
  openrelaytest: { event: 'email.deferred' },
  virusnotification: { event: 'email.bounced', kind: 'permanent', category: 'content' },
  // By the recipient's side, for content or reputation.
  blocked: { event: 'email.bounced', kind: 'transient', category: 'blocked' },
  dmarcpolicy: { event: 'email.bounced', kind: 'permanent', category: 'auth' },
  // The recipient's side took it for spam: nobody complained.
  spamnotification: { event: 'email.bounced', kind: 'undetermined', category: 'spam' },
  unknown: { event: 'email.bounced', kind: 'undetermined' },
  bademailaddress: { event: 'email.rejected' },
  unconfirmed: { event: 'email.rejected' },
  manuallydeactivated: { event: 'email.suppressed', suppression: 'manual' },
  // Sent by SMTP to an address that was suppressed already.
  smtpapierror: { event: 'email.suppressed' },
  templaterenderingfailed: { event: 'email.failed' },
  unsubscribe: { event: 'email.unsubscribed' },
  subscribe: { event: 'email.resubscribed' },
  spamcomplaint: { event: 'email.complained' },
  autoresponder: { event: 'email.autoresponded' },
  // Answers of a program, which are no bounce.
  addresschange: { event: 'unknown' },
  challengeverification: { event: 'unknown' },
  // About mail in that could not be processed.
  inbounderror: { event: 'unknown' },
}

const unlisted: BounceMeaning = { event: 'email.bounced', kind: 'undetermined' }
const complaint: Meaning = { event: 'email.complained' }

/** The event behind a record of the types `Bounce` and `SpamComplaint`. */
export function bounceDraft(recordType: string, fields: Fields): EventDraft {
  const type = text(fields['Type'])
  const isComplaint = recordType.toLowerCase() === 'spamcomplaint'
  const meaning = isComplaint ? complaint : (lookup(meanings, type) ?? unlisted)
  const providerType = isComplaint ? recordType : (type ?? recordType)
  const about = aboutOf(providerType, fields)
  if (meaning.event === 'unknown') return unknownEvent(providerType, about)
  return isNameless(about) ? namelessDraft(meaning, about) : meaningDraft(meaning, about, fields)
}

/** Unsubscribes by mail come without an address: sending one again would change nothing. */
function namelessDraft({ event }: Meaning, about: About): EventDraft {
  const { providerType } = about
  return event === 'email.unsubscribed' || event === 'email.resubscribed'
    ? unknownEvent(providerType, about)
    : malformed(providerType, [missing('Email')], about)
}

function meaningDraft(
  meaning: Exclude<Meaning, { event: 'unknown' }>,
  about: About,
  fields: Fields,
): EventDraft {
  switch (meaning.event) {
    case 'email.bounced':
      return extend(about, { type: meaning.event, bounce: bounceOf(meaning, fields) })
    case 'email.deferred':
      return extend(about, { type: meaning.event, deferral: deferralFrom(fields['Details']) })
    case 'email.rejected':
    case 'email.failed':
      return extend(about, { type: meaning.event, reason: reasonOf(fields) })
    case 'email.suppressed': {
      const { event: type, suppression } = meaning
      return extend(about, {
        type,
        reason: reasonOf(fields),
        suppression,
        scope: streamOf(fields),
      })
    }
    case 'email.unsubscribed':
    case 'email.resubscribed':
    case 'email.complained':
      return extend(about, { type: meaning.event, scope: streamOf(fields) })
    default:
      return extend(about, { type: meaning.event })
  }
}

function bounceOf({ kind, category }: BounceMeaning, fields: Fields): Bounce {
  const [details, description] = [text(fields['Details']), text(fields['Description'])]
  const bounce = bounceFrom(details, { kind, category, providerKind: text(fields['Type']) })
  // The description lists every possible cause, so nothing is read from it.
  const onlyDescribed = details === undefined && description !== undefined
  return onlyDescribed ? { ...bounce, diagnostic: description } : bounce
}

/** Each stream has its own suppression list. */
function streamOf(fields: Fields): string | undefined {
  return text(fields['MessageStream'])
}

function reasonOf(fields: Fields): string | undefined {
  return text(fields['Details']) ?? text(fields['Description']) ?? text(fields['Name'])
}
