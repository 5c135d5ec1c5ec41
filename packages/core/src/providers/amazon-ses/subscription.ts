import type { EventDraft } from '../../events/draft.js'
import { unknownEvent } from '../../events/malformed.js'
import { boolean, record, text, texts } from '../../read/values.js'
import { commonOf, concernedIn, identityOf, type Concerned, type Source } from './source.js'
import type { Fields } from './unwrap.js'

/** A contact changed what it wants: one event for each topic that it left or joined. */
export function subscriptionDrafts(source: Source): EventDraft[] {
  const parties = concernedIn(source, source.mail['destination'])
  const changes = changesOf(source.what)
  if (parties.length > 0 && changes.length === 0) {
    const [only, another] = parties
    const recipient = another === undefined ? only?.recipient : undefined
    return [unknownEvent(source.providerType, { ...commonOf(source), recipient })]
  }
  return parties.flatMap((party) =>
    changes.map((change) => extend(source, { ...change, party, parties })),
  )
}

interface Change {
  readonly type: 'email.unsubscribed' | 'email.resubscribed'
  /** Absent: all mail. */
  readonly scope?: string
}

interface Whose extends Change {
  readonly party: Concerned
  readonly parties: readonly Concerned[]
}

function extend(source: Source, { type, scope, party, parties }: Whose): EventDraft {
  const { recipient, test } = party
  const { what } = source
  return {
    ...commonOf(source),
    type,
    recipient,
    test,
    scope: scope ?? 'all',
    campaign: text(what['contactList']) ?? source.message.campaign,
    ...(parties.length > 1 && { candidates: texts(parties.map((one) => one.recipient)) }),
    identity: identityOf(source, [recipient, type, scope, text(what['timestamp'])]),
  }
}

function changesOf(what: Fields): Change[] {
  const [after, before] = [record(what['newTopicPreferences']), record(what['oldTopicPreferences'])]
  if (boolean(after['unsubscribeAll']) === true) return [{ type: 'email.unsubscribed' }]
  const returned = boolean(before['unsubscribeAll']) === true
  const topics = topicChanges(topicsOf(after), topicsOf(before))
  return returned ? [{ type: 'email.resubscribed' }, ...topics] : topics
}

function topicChanges(
  after: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
): Change[] {
  return [...after].flatMap(([scope, status]): Change[] => {
    const earlier = before.get(scope)
    // A topic that was not in the list before had its default, which the record does not tell.
    if (status === 'optout' && earlier !== 'optout') return [{ type: 'email.unsubscribed', scope }]
    if (status === 'optin' && earlier === 'optout') return [{ type: 'email.resubscribed', scope }]
    return []
  })
}

function topicsOf(preferences: Fields): ReadonlyMap<string, string> {
  const list: unknown = preferences['topicSubscriptionStatus']
  const topics = new Map<string, string>()
  for (const item of Array.isArray(list) ? (list as unknown[]) : []) {
    const [name, status] = [
      text(record(item)['topicName']),
      text(record(item)['subscriptionStatus']),
    ]
    if (name !== undefined && status !== undefined) topics.set(name, status.toLowerCase())
  }
  return topics
}
