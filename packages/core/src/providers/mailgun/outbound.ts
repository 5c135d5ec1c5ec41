import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { lookup } from '../../read/lookup.js'
import { address, mailboxes } from '../../read/mail/mailbox.js'
import { isRecord, record, text } from '../../read/values.js'
import { deferralOf, failureDraft, isTemporary, replyText } from './failures.js'
import { knownOf, messageOf, type Known, type Message } from './message.js'
import type { MailgunEventData, MailgunWebhook } from './payload.js'
import { readerOf, scopeOf } from './reader.js'

type OutboundType =
  | 'email.queued'
  | 'email.delivered'
  | 'email.bounced'
  | 'email.rejected'
  | 'email.opened'
  | 'email.clicked'
  | 'email.complained'
  | 'email.unsubscribed'

const types: Readonly<Record<string, OutboundType>> = {
  // Inbound mail that a route passes on too: `flags.is-routed`.
  accepted: 'email.queued',
  delivered: 'email.delivered',
  // Deferred, suppressed or rejected as well: `severity`, `reason` and the code tell them apart.
  failed: 'email.bounced',
  // Documented as an event, not in the list of those that a webhook can have.
  rejected: 'email.rejected',
  blocked: 'email.rejected',
  dropped: 'email.rejected',
  opened: 'email.opened',
  clicked: 'email.clicked',
  complained: 'email.complained',
  unsubscribed: 'email.unsubscribed',
  // `stored` and `list_…` are of the Events API, and about no message that was sent.
}

/** Where an event stands, and what an older edition calls it. */
export interface EventSource {
  readonly data: MailgunEventData
  /** Before the names of fields, in issues. */
  readonly path: string
  readonly providerType: string | undefined
  readonly identity: Known['identity']
}

/** The events of what a webhook posted. An item of the Events API, which is the event alone, is one too. */
export function eventDrafts(raw: MailgunWebhook): readonly EventDraft[] {
  const inner = raw['event-data']
  const data: MailgunEventData = isRecord(inner) ? inner : (raw as MailgunEventData)
  const known = knownOf(data)
  const path = isRecord(inner) ? 'event-data.' : ''
  return draftsOf({ data, path, providerType: text(data.event), identity: known.identity })
}

/** The events of an event's data. */
export function draftsOf(source: EventSource): readonly EventDraft[] {
  const { identity } = source
  return readDrafts(source).map((draft) =>
    draft.type === 'unknown' ? { ...draft, identity } : draft,
  )
}

function readDrafts({ data, path, providerType, identity }: EventSource): readonly EventDraft[] {
  const facts = Object.assign(knownOf(data), { identity, providerType: providerType ?? '' })
  const messageTo = (recipient: string | null): Message => messageOf(data, { ...facts, recipient })
  const message = messageTo(address(data.recipient) ?? null)
  const broken = (field: string): readonly EventDraft[] => [
    malformed(facts.providerType, [missing(path + field)], message),
  ]
  if (providerType === undefined) return broken(path === '' ? 'event-data' : 'event')
  const type = lookup(types, text(data.event))
  if (type === undefined) return [unknownEvent(providerType, message)]
  const others = message.recipient === null && type === 'email.rejected' ? addressees(data) : []
  if (others.length > 0) {
    return others.map((other) => outboundDraft(type, messageTo(other), { data, path }))
  }
  return isNameless(message) ? broken('recipient') : [outboundDraft(type, message, { data, path })]
}

/** A rejected message has no `recipient`: none of those that it was for gets it. */
function addressees(data: MailgunEventData): readonly string[] {
  const { to } = record(record(data.message)['headers'])
  return [...new Set(mailboxes(to).map((mailbox) => mailbox.address))]
}

function outboundDraft(
  type: OutboundType,
  message: Message,
  { data, path }: Pick<EventSource, 'data' | 'path'>,
): EventDraft {
  switch (type) {
    case 'email.bounced':
      return isTemporary(data)
        ? extend(message, { type: 'email.deferred', deferral: deferralOf(data) })
        : failureDraft(message, data)
    case 'email.rejected':
      return extend(message, { type, reason: rejectionOf(data) })
    case 'email.opened':
      return extend(extend(message, { type }), readerOf(data))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data.url) }), readerOf(data))
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, `${path}recipient`)
    case 'email.unsubscribed':
      return extend(message, { type, scope: scopeOf(data) })
    default:
      return extend(message, { type })
  }
}

function rejectionOf(data: MailgunEventData): string | undefined {
  const { reason, description } = record(data.reject)
  return text(reason) ?? text(description) ?? replyText(data) ?? text(data.reason)
}
