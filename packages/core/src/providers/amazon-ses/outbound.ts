import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Deferral } from '../../events/outbound.js'
import { progressDraft } from '../../events/progress.js'
import { deferralFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { isoTime } from '../../read/time.js'
import { boolean, record, text } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { bounceDraft, complaintDrafts, isNotSpam } from './bounces.js'
import type { Fields, Unwrapped } from './envelope.js'
import {
  among,
  concernedIn,
  messageOf,
  partiesOf,
  readable,
  sourceOf,
  typeOf,
  type Concerned,
  type Source,
} from './message.js'

type OutboundType = Exclude<NonNullable<ReturnType<typeof typeOf>>, 'email.received'>

/** Where a record of one type says what happened. */
interface Place {
  /** The object that says it. */
  readonly path: string
  /**
   * The list of recipients in it.
   *
   * @defaultValue those of the message
   */
  readonly list?: string
}

const places: Readonly<Record<OutboundType, Place>> = {
  'email.sent': { path: 'send' },
  'email.delivered': { path: 'delivery', list: 'recipients' },
  'email.deferred': { path: 'deliveryDelay', list: 'delayedRecipients' },
  'email.bounced': { path: 'bounce', list: 'bouncedRecipients' },
  'email.complained': { path: 'complaint', list: 'complainedRecipients' },
  // Mail with a virus: the only reason there is.
  'email.rejected': { path: 'reject' },
  'email.failed': { path: 'failure' },
  'email.opened': { path: 'open' },
  'email.clicked': { path: 'click' },
  'email.unsubscribed': { path: 'subscription' },
}

/** The events of a record about a sent message; undefined where the record is another's. */
export function outboundDrafts(unwrapped: Unwrapped): EventDraft[] | undefined {
  const { name } = unwrapped
  const type = typeOf(name)
  if (type === undefined || type === 'email.received') return undefined
  const source = sourceOf(unwrapped, places[type].path)
  const { occurredAt } = source
  if (type === 'email.complained' && isNotSpam(source)) {
    return [unknownEvent(`${name}/not-spam`, readable(unwrapped, occurredAt))]
  }
  const parties = partiesIn(type, source)
  if (parties.length === 0) {
    return [malformed(name, [missing(listPath(type))], readable(unwrapped, occurredAt))]
  }
  const drafts = draftsOf(type, source, parties)
  return drafts.length > 0 ? drafts : [unknownEvent(name, readable(unwrapped, occurredAt))]
}

/** A delivery to no one in particular says nothing. */
function partiesIn(type: OutboundType, source: Source): readonly Concerned[] {
  const { list } = places[type]
  const recipients = list === undefined ? source.mail['destination'] : source.what[list]
  return type === 'email.delivered' ? partiesOf(recipients) : concernedIn(source, recipients)
}

function listPath(type: OutboundType): string {
  const { path, list } = places[type]
  return list === undefined ? 'mail.destination' : `${path}.${list}`
}

function draftsOf(type: OutboundType, source: Source, parties: readonly Concerned[]): EventDraft[] {
  switch (type) {
    case 'email.opened':
    case 'email.clicked':
      return [engagementDraft(type, source, parties)]
    case 'email.complained':
      return complaintDrafts(source, parties)
    case 'email.unsubscribed':
      return subscriptionDrafts(source, parties)
    default:
      return parties.map((party) => draftOf(type, source, party))
  }
}

type SingleType = Exclude<
  OutboundType,
  'email.opened' | 'email.clicked' | 'email.complained' | 'email.unsubscribed'
>

function draftOf(type: SingleType, source: Source, party: Concerned): EventDraft {
  const { what } = source
  if (type === 'email.bounced') return bounceDraft(source, party)
  const message = messageOf(source, party, [party.recipient, text(what['timestamp'])])
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, listPath(type))
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(what, party.entry) })
    case 'email.rejected':
      return extend(message, { type, reason: text(what['reason']) })
    case 'email.failed': {
      const templateId = text(what['templateName'])
      return extend(message, { type, reason: text(what['errorMessage']), templateId })
    }
  }
}

function deferralOf(what: Fields, entry: Fields): Deferral {
  return deferralFrom(entry['diagnosticCode'] ?? what['delayType'], {
    enhancedCode: entry['status'],
    expiresAt: isoTime(what['expirationTime']),
  })
}

/** SES counts by message: who of several recipients it was, it does not know. */
function engagementDraft(
  type: 'email.opened' | 'email.clicked',
  source: Source,
  parties: readonly Concerned[],
): EventDraft {
  const { what } = source
  const details = ['timestamp', 'ipAddress', 'userAgent', 'link'].map((name) => text(what[name]))
  const identity = [...details, canonicalJson(what['linkTags'])]
  const message = messageOf(source, readerAmong(parties), identity)
  const engagement = engagementFrom({ userAgent: what['userAgent'], ip: what['ipAddress'] })
  return type === 'email.opened'
    ? extend(extend(message, { type }), engagement)
    : extend(extend(message, { type, url: text(what['link']) }), engagement)
}

function readerAmong(parties: readonly Concerned[]): Concerned {
  const [only, another] = parties
  return only !== undefined && another === undefined
    ? only
    : { recipient: null, entry: {}, ...among(parties) }
}

interface Change {
  readonly type: 'email.unsubscribed' | 'email.resubscribed'
  /** @defaultValue all mail */
  readonly scope?: string
}

/** A contact changed what it wants: one event for each topic that it left or joined. */
function subscriptionDrafts(source: Source, parties: readonly Concerned[]): EventDraft[] {
  const whoElse = parties.length > 1 ? { candidates: among(parties).candidates } : {}
  const changes = changesOf(source.what)
  return parties.flatMap((party) =>
    changes.map((change) => changeDraft(source, { ...party, ...whoElse }, change)),
  )
}

function changeDraft(source: Source, party: Concerned, { type, scope }: Change): EventDraft {
  const { what } = source
  const identity = [party.recipient, type, scope, text(what['timestamp'])]
  return extend(messageOf(source, party, identity), {
    type,
    scope: scope ?? 'all',
    campaign: text(what['contactList']) ?? source.message.campaign,
  })
}

function changesOf(what: Fields): Change[] {
  const [after, before] = [record(what['newTopicPreferences']), record(what['oldTopicPreferences'])]
  if (boolean(after['unsubscribeAll']) === true) return [{ type: 'email.unsubscribed' }]
  const returned = boolean(before['unsubscribeAll']) === true
  const topics = topicChanges(topicsOf(after), topicsOf(before))
  return returned ? [{ type: 'email.resubscribed' }, ...topics] : topics
}

type Topics = ReadonlyMap<string, string>

function topicChanges(after: Topics, before: Topics): Change[] {
  return [...after].flatMap(([scope, status]): Change[] => {
    const earlier = before.get(scope)
    // A topic that was not in the list before had its default, which the record does not tell.
    if (status === 'optout' && earlier !== 'optout') return [{ type: 'email.unsubscribed', scope }]
    if (status === 'optin' && earlier === 'optout') return [{ type: 'email.resubscribed', scope }]
    return []
  })
}

function topicsOf(preferences: Fields): Topics {
  const list: unknown = preferences['topicSubscriptionStatus']
  const topics = new Map<string, string>()
  for (const item of Array.isArray(list) ? list.map(record) : []) {
    const [name, status] = [text(item['topicName']), text(item['subscriptionStatus'])]
    if (name !== undefined && status !== undefined) topics.set(name, status.toLowerCase())
  }
  return topics
}
