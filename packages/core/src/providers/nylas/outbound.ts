import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { address, mailboxes } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { isRecord, memberAt, number, record, text, textAt } from '../../read/values.js'
import { bounceOf, detectedBounce } from './bounces.js'
import { typeOf, type Fields } from './message.js'

type OutboundType = Exclude<NonNullable<ReturnType<typeof typeOf>>, 'email.received'>

/** Whom an event is about, and what is said of that one. */
interface Concerned {
  readonly recipient: string | null
  /** Of a bounce. */
  readonly diagnostic?: unknown
}

/** The events about a sent message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, payload: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined || type === 'email.received') return undefined
  const data = record(payload['data'])
  const found = concernedBy(type, record(data['object']))
  const concerned = found.length > 0 ? found : [{ recipient: null }]
  return concerned.map((one) => {
    const about = { ...message, recipient: one.recipient }
    return isNameless(about)
      ? malformed(message.providerType, [missing('data.object')], about)
      : draftOf(type, about, { data, ...one })
  })
}

function concernedBy(type: OutboundType, object: Fields): readonly Concerned[] {
  switch (type) {
    case 'email.delivered':
      return each(memberAt(object, 'delivered.recipients'))
    case 'email.bounced':
      return isRecord(object['bounce'])
        ? each(object['bounce']['recipients'])
        : each(listed(object['bounced_addresses']))
    case 'email.complained':
      return each(memberAt(object, 'complaint.complained_recipients'))
    case 'email.sent':
    case 'email.failed':
    case 'email.rejected':
      return addressees(isRecord(object['message']) ? object['message'] : object)
    case 'email.opened':
    case 'email.clicked':
      return []
  }
}

/** A text, of which only an example with one address is documented. */
function listed(value: unknown): unknown {
  return typeof value === 'string' ? value.split(/[\s,;]+/) : value
}

function addressees(message: Fields): readonly Concerned[] {
  return each(['to', 'cc', 'bcc'].flatMap((name) => message[name] ?? []))
}

/** Texts or objects; each address once. */
function each(value: unknown): readonly Concerned[] {
  const items: readonly unknown[] = [value].flat()
  const concerned = items.flatMap((item) => {
    const diagnostic = record(item)['diagnostic_code']
    return mailboxes(item).map((one) => ({ recipient: address(one.address) ?? null, diagnostic }))
  })
  return [...new Map(concerned.map((one) => [one.recipient, one])).values()]
}

interface Said extends Concerned {
  readonly data: Fields
}

function draftOf(
  type: OutboundType,
  message: DraftMessage,
  { data, diagnostic }: Said,
): EventDraft {
  const object = record(data['object'])
  switch (type) {
    case 'email.sent':
      return progressDraft(message, type, 'data.object.to')
    case 'email.delivered':
      return progressDraft(message, type, 'data.object.delivered.recipients')
    case 'email.failed':
      return extend(message, { type, reason: reasonOf(data) })
    case 'email.rejected':
      return extend(message, { type })
    case 'email.complained':
      return extend(message, { type, feedbackType: textAt(object, 'complaint.type') })
    case 'email.bounced': {
      const bounce = isRecord(object['bounce'])
        ? bounceOf(object['bounce']['type'], diagnostic)
        : detectedBounce(object)
      return extend(message, { type, bounce })
    }
    case 'email.opened':
    case 'email.clicked':
      return trackingDraft(type, message, object)
  }
}

/** Beside the object, which may be null. */
function reasonOf(data: Fields): string | undefined {
  return textAt(data, 'reason', 'error.message')
}

function trackingDraft(
  type: 'email.opened' | 'email.clicked',
  message: DraftMessage,
  object: Fields,
): EventDraft {
  const act = newestAct(object['recents'])
  const occurredAt = unixTime(act['timestamp']) ?? message.occurredAt
  const draft = extend(extend(message, { occurredAt }), engagementOf(act))
  return type === 'email.opened'
    ? extend(draft, { type })
    : extend(draft, { type, url: urlOf(act, object['link_data']) })
}

/** `recents` has all so far, and one notification is about one: of several at the same time, the one with the greatest id. */
function newestAct(recents: unknown): Fields {
  const acts = Array.isArray(recents) ? recents.filter(isRecord) : []
  const [newest = {}] = acts.toSorted(
    (a, b) => orderOf(b, 'timestamp') - orderOf(a, 'timestamp') || idOf(b) - idOf(a),
  )
  return newest
}

function idOf(act: Fields): number {
  return Math.max(orderOf(act, 'opened_id'), orderOf(act, 'click_id'))
}

function orderOf(act: Fields, name: string): number {
  return number(act[name]) ?? -1
}

function urlOf(act: Fields, links: unknown): string | undefined {
  const index = number(act['link_index'])
  return Array.isArray(links) && index !== undefined ? text(record(links[index])['url']) : undefined
}

/** Whether it was a person, Nylas does not say. */
function engagementOf(act: Fields): Engagement {
  return engagementFrom({ userAgent: act['user_agent'], ip: act['ip'] })
}
