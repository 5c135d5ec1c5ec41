import type { Bounce, BounceCategory } from '../../events/bounce.js'
import { extend, type EventDraft } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { amazonBounceCategories, amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Fields } from './envelope.js'
import { among, messageOf, type Concerned, type Source } from './message.js'

// `General` says nothing; under Transient it also covers out-of-office replies.
const categories: Readonly<Record<string, BounceCategory>> = {
  ...amazonBounceCategories,
  customtimeoutexceeded: 'expired',
}

/** Sub-types of mail that SES did not try to deliver. */
const suppressions: Readonly<Record<string, SuppressionReason>> = {
  // Amazon's own list of addresses that bounced for some of its customers.
  suppressed: 'bounce',
  // That these two are on the list for a bounce, and not by hand, is unconfirmed.
  onaccountsuppressionlist: 'bounce',
  ontenantsuppressionlist: 'bounce',
  unsubscribedrecipient: 'unsubscribe',
  emailvalidationsuppressed: 'other',
}

// Amazon's list and the account's stop all mail; which tenant or contact list the others mean is not said.
const listsForAllMail: ReadonlySet<string> = new Set(['suppressed', 'onaccountsuppressionlist'])

function scopeOf(subType = ''): 'all' | undefined {
  return listsForAllMail.has(subType.toLowerCase()) ? 'all' : undefined
}

/** A bounce of one recipient, or of mail that was not tried because a list forbids it. */
export function bounceDraft(source: Source, party: Concerned): EventDraft {
  const { what } = source
  const subType = text(what['bounceSubType'])
  const suppression = lookup(suppressions, subType)
  const message = messageOf(source, party, [party.recipient, feedbackOf(source)])
  if (suppression === undefined) {
    return extend(message, { type: 'email.bounced', bounce: bounceOf(what, party.entry) })
  }
  const reason = text(party.entry['diagnosticCode']) ?? subType
  return extend(message, { type: 'email.suppressed', suppression, reason, scope: scopeOf(subType) })
}

/**
 * A complaint: one event for each recipient that it may be from. SES lists all recipients at the reader's provider where
 * the report does not name one.
 */
export function complaintDrafts(source: Source, parties: readonly Concerned[]): EventDraft[] {
  const { candidates } = among(parties)
  return parties.map((party) => {
    const draft = complaintDraft(source, party)
    return draft.type === 'email.complained' && candidates.length > 1
      ? extend(draft, { candidates })
      : draft
  })
}

/** Not sent at all where a sub-type names a suppression list: there are no others. */
function complaintDraft(source: Source, party: Concerned): EventDraft {
  const { what } = source
  const [subType, feedbackType] = [
    text(what['complaintSubType']),
    text(what['complaintFeedbackType']),
  ]
  const message = messageOf(source, party, [party.recipient, feedbackOf(source)])
  return /suppressionlist$/i.test(subType ?? '')
    ? extend(message, {
        type: 'email.suppressed',
        suppression: 'complaint',
        reason: subType,
        scope: scopeOf(subType),
      })
    : extend(message, { type: 'email.complained', feedbackType })
}

/** Whether the reader has moved it out of the spam folder: the opposite of a complaint. */
export function isNotSpam({ what }: Source): boolean {
  return text(what['complaintFeedbackType'])?.toLowerCase() === 'not-spam'
}

/** The id of the report: SES sends it again where events and notifications are both switched on. */
function feedbackOf({ what }: Source): string | undefined {
  return text(what['feedbackId']) ?? text(what['timestamp'])
}

function bounceOf(what: Fields, entry: Fields): Bounce {
  const [type, subType] = [text(what['bounceType']), text(what['bounceSubType'])]
  return bounceFrom(entry['diagnosticCode'], {
    kind: isTemporary(entry) ? 'transient' : lookup(amazonBounceKinds, type),
    category: lookup(categories, subType),
    providerKind: [type, subType].filter((word) => word !== undefined).join('/') || undefined,
    remoteMta: remoteMtaOf(what),
    enhancedCode: entry['status'],
  })
}

/** One bounce may list recipients that failed and others that are only delayed: their own status is nearer. */
function isTemporary(entry: Fields): boolean {
  const [action, status] = [text(entry['action']), text(entry['status'])]
  return action?.toLowerCase() === 'delayed' || status?.startsWith('4.') === true
}

const ownHosts = /(^|\.)amazonses\.com$/i

/** The reporting host is SES itself, unless the bounce came back later. */
function remoteMtaOf(what: Fields): string | undefined {
  const reporting = text(what['reportingMTA'])?.replace(/^dns\s*;\s*|^dsn\s*;\s*/i, '')
  const foreign = reporting !== undefined && !ownHosts.test(reporting) ? reporting : undefined
  return text(what['remoteMtaIp']) ?? foreign
}
