import { extend, type EventDraft, type MessageFields } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { progressDraft } from '../../events/progress.js'
import { lookup } from '../../read/lookup.js'
import { addresses } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'
import { bounceOf, isSuppression, suppressionOf } from './bounces.js'
import type { Envelope, Fields } from './envelope.js'
import { messageOf } from './message.js'

type RecipientType =
  | 'email.scheduled'
  | 'email.sent'
  | 'email.delivered'
  | 'email.deferred'
  | 'email.bounced'
  | 'email.suppressed'
  | 'email.failed'
  | 'email.complained'
type OutboundType = RecipientType | 'email.opened' | 'email.clicked'

const types: Readonly<Record<string, OutboundType>> = {
  'email.scheduled': 'email.scheduled',
  // When the API call was accepted, before the first attempt.
  'email.sent': 'email.sent',
  'email.delivered': 'email.delivered',
  'email.delivery_delayed': 'email.deferred',
  // A misspelling of old docs.
  'email.delivered_delayed': 'email.deferred',
  'email.bounced': 'email.bounced',
  'email.suppressed': 'email.suppressed',
  // Quota, API key, domain, invalid recipient.
  'email.failed': 'email.failed',
  'email.complained': 'email.complained',
  'email.opened': 'email.opened',
  'email.clicked': 'email.clicked',
}

// These concern every recipient; any other is about one of them, and Resend does not say which.
const concernAll: ReadonlySet<OutboundType> = new Set(['email.scheduled', 'email.sent'])

/** The events about a sent message; undefined where the type is another's. */
export function outboundDrafts(envelope: Envelope, fields: Fields): EventDraft[] | undefined {
  const named = lookup(types, envelope.providerType)
  if (named === undefined) return undefined
  const recipients = addresses(fields['to'])
  const message = extend(messageOf(fields), envelope)
  const [first = null] = recipients
  if (first === null && message.messageId === undefined) {
    return [malformed(envelope.providerType, [missing('data.to')], message)]
  }
  if (named === 'email.opened' || named === 'email.clicked') {
    return [engagementDraft(named, extend(message, actorOf(recipients)), fields)]
  }
  const type = named === 'email.bounced' && isSuppression(fields) ? 'email.suppressed' : named
  const candidates = recipients.length > 1 && !concernAll.has(type) ? recipients : undefined
  return (first === null ? [first] : recipients).map((recipient) =>
    recipientDraft(type, Object.assign({}, message, { recipient, candidates }), fields),
  )
}

interface Affected extends Envelope, MessageFields {
  readonly recipient: string | null
  readonly candidates: readonly string[] | undefined
}

function recipientDraft(type: RecipientType, about: Affected, fields: Fields): EventDraft {
  switch (type) {
    case 'email.bounced':
      return extend(about, { type, bounce: bounceOf(fields) })
    case 'email.suppressed':
      return extend(extend(about, { type }), suppressionOf(fields))
    case 'email.failed':
      return extend(about, { type, reason: text(record(fields['failed'])['reason']) })
    case 'email.deferred':
      // Resend gives no reason.
      return extend(about, { type, deferral: {} })
    case 'email.scheduled':
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(about, type, 'data.to')
    default:
      return extend(about, { type })
  }
}

type Actor = Pick<EventDraft<'email.opened'>, 'recipient' | 'candidates'>

function actorOf(recipients: readonly string[]): Actor {
  const [recipient = null] = recipients
  return recipients.length > 1 ? { recipient: null, candidates: recipients } : { recipient }
}

function engagementDraft(
  type: 'email.opened' | 'email.clicked',
  message: Envelope & MessageFields & Actor,
  fields: Fields,
): EventDraft {
  // Proxies and scanners are not told from people.
  if (type === 'email.opened') return extend(message, { type, automated: null })
  const click = record(fields['click'])
  return extend(message, {
    type,
    occurredAt: isoTime(click['timestamp']) ?? message.occurredAt,
    automated: null,
    url: text(click['link']),
    userAgent: text(click['userAgent']),
    ip: text(click['ipAddress']),
  })
}
