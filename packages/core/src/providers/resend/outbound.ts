import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { addresses } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'
import { bounceOf, isSuppression, suppressionOf } from './bounces.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type ResendType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<ResendType>

/** The events about a sent message; undefined where the type is another's. */
export function outboundDrafts(envelope: DraftEnvelope, fields: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  const message = messageOf(envelope, fields)
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing('data.to')], message)]
    : affectedBy(type, addresses(fields['to'])).map((affected) =>
        draftOf(type, { ...message, ...affected }, fields),
      )
}

type Affected = Pick<DraftMessage, 'recipient' | 'candidates'>

// These concern every recipient; any other is about one of them, and Resend does not say which.
const concernAll: ReadonlySet<OutboundType> = new Set(['email.scheduled', 'email.sent'])
const byOne: ReadonlySet<OutboundType> = new Set(['email.opened', 'email.clicked'])

/** Whom an event is about, one by one. */
function affectedBy(type: OutboundType, recipients: readonly string[]): readonly Affected[] {
  const [recipient = null, ...others] = recipients
  if (byOne.has(type)) {
    return [others.length > 0 ? { recipient: null, candidates: recipients } : { recipient }]
  }
  const candidates = others.length > 0 && !concernAll.has(type) ? recipients : undefined
  return [recipient, ...others].map((recipient) => ({ recipient, candidates }))
}

function draftOf(type: OutboundType, message: DraftMessage, fields: Fields): EventDraft {
  switch (type) {
    case 'email.scheduled':
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'data.to')
    case 'email.deferred':
      // Resend gives no reason.
      return extend(message, { type, deferral: {} })
    case 'email.bounced':
      return isSuppression(fields)
        ? suppressedDraft(message, fields)
        : extend(message, { type, bounce: bounceOf(fields) })
    case 'email.suppressed':
      return suppressedDraft(message, fields)
    case 'email.failed':
      return extend(message, { type, reason: text(record(fields['failed'])['reason']) })
    case 'email.complained':
      return extend(message, { type })
    case 'email.opened':
      return extend(extend(message, { type }), engagementFrom({}))
    case 'email.clicked':
      return clickDraft(message, fields)
  }
}

function suppressedDraft(message: DraftMessage, fields: Fields): EventDraft {
  return extend(extend(message, { type: 'email.suppressed' }), suppressionOf(fields))
}

/** Proxies and scanners are not told from people. */
function clickDraft(message: DraftMessage, fields: Fields): EventDraft {
  const click = record(fields['click'])
  const occurredAt = isoTime(click['timestamp']) ?? message.occurredAt
  return extend(
    extend(message, { type: 'email.clicked', occurredAt, url: text(click['link']) }),
    engagementFrom({ userAgent: click['userAgent'], ip: click['ipAddress'] }),
  )
}
