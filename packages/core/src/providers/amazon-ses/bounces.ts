import type { Bounce, BounceCategory } from '../../events/bounce.js'
import { extend, type EventDraft } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { amazonBounceCategories, amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { commonOf, concernedIn, identityOf, type Concerned, type Source } from './source.js'
import type { Fields } from './unwrap.js'

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

/** A bounce: one event a recipient. */
export function bounceDrafts(source: Source): EventDraft[] {
  const { what } = source
  const subType = text(what['bounceSubType'])
  const suppression = lookup(suppressions, subType)
  return concernedIn(source, what['bouncedRecipients']).map((concerned) => {
    const { recipient, test, candidates, entry } = concerned
    const identity = identityOf(source, [recipient, feedbackOf(source)])
    const event = extend(commonOf(source), { recipient, test, candidates, identity })
    return suppression === undefined
      ? extend(event, { type: 'email.bounced', bounce: bounceOf(what, entry) })
      : extend(event, {
          type: 'email.suppressed',
          suppression,
          reason: reasonOf(entry) ?? subType,
          scope: scopeOf(subType),
        })
  })
}

/** A complaint: one event for each recipient that it may be from. */
export function complaintDrafts(source: Source): EventDraft[] {
  const { what } = source
  const subType = text(what['complaintSubType'])
  const feedbackType = text(what['complaintFeedbackType'])
  const parties = concernedIn(source, what['complainedRecipients'])
  return parties.map(({ recipient, test, candidates }) => {
    const identity = identityOf(source, [recipient, feedbackOf(source)])
    const event = extend(commonOf(source), { recipient, test, candidates, identity })
    // Not sent at all: the only sub-types there are name suppression lists.
    if (/suppressionlist$/i.test(subType ?? '')) {
      return extend(event, {
        type: 'email.suppressed',
        suppression: 'complaint',
        reason: subType,
        scope: scopeOf(subType),
      })
    }
    return extend(extend(event, { type: 'email.complained', feedbackType }), candidatesOf(parties))
  })
}

/** SES lists all recipients at the reader's provider where the report does not name one. */
function candidatesOf(parties: readonly Concerned[]): { readonly candidates?: readonly string[] } {
  const named = parties.map(({ recipient }) => recipient).filter((recipient) => recipient !== null)
  return named.length > 1 ? { candidates: named } : {}
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

function reasonOf(entry: Fields): string | undefined {
  return text(entry['diagnosticCode'])
}
