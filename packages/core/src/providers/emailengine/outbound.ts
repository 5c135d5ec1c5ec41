import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'
import { bounceOf, deferralOf, delayOf } from './bounces.js'
import { events } from './events.js'
import { recipientsIn, type Fields } from './message.js'

/** The event type of a name. */
export const typeOf: (name: string) => TypeIn<typeof events> | undefined = typeFinder(events)

/** The events about a sent message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, payload: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined || type === 'email.received') return undefined
  const recipients = recipientsIn(payload)
  if (recipients.length > 1) {
    return recipients.map((recipient) => draftOf(type, { ...message, recipient }, payload))
  }
  return isNameless(message)
    ? [malformed(message.providerType, [missing('data.messageId')], message)]
    : [draftOf(type, message, payload)]
}

type OutboundType = Exclude<NonNullable<ReturnType<typeof typeOf>>, 'email.received'>

function draftOf(type: OutboundType, message: DraftMessage, payload: Fields): EventDraft {
  const data = record(payload['data'])
  switch (type) {
    case 'email.sent':
      return progressDraft(message, type, 'data.envelope.to')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(data) })
    case 'email.failed':
      return extend(message, { type, reason: text(data['error']) })
    case 'email.bounced':
      return bounceDraft(message, data)
    case 'email.complained':
      return complaintDraft(message, payload)
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data['url']) }), engagementOf(data))
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type, scope: text(data['listId']) })
  }
}

/** What the report in the mailbox says: that it failed, mostly. */
function bounceDraft(message: DraftMessage, data: Fields): EventDraft {
  switch (text(data['action'])?.toLowerCase()) {
    case undefined:
    case 'failed':
      return extend(message, { type: 'email.bounced', bounce: bounceOf(data) })
    case 'delayed':
      return extend(message, { type: 'email.deferred', deferral: delayOf(data) })
    case 'delivered':
      return progressDraft(message, 'email.delivered', 'data.recipient')
    default:
      return unknownEvent(message.providerType, message)
  }
}

/** Which of several recipients it was, the report need not say. */
function complaintDraft(message: DraftMessage, payload: Fields): EventDraft {
  const arf = record(record(payload['data'])['arf'])
  const recipients = recipientsIn(payload)
  return extend(message, {
    type: 'email.complained',
    occurredAt: earlier(isoTime(arf['arrivalDate']), message.occurredAt),
    feedbackType: text(arf['feedbackType']),
    candidates: recipients.length > 1 ? recipients : undefined,
  })
}

/** The reporting side wrote the first one: it cannot be later than when the report was found. */
function earlier(arrival: Date | undefined, found: Date | undefined): Date | undefined {
  return arrival !== undefined && (found === undefined || arrival <= found) ? arrival : found
}

/** Whether it was a person, EmailEngine does not say. */
function engagementOf(data: Fields): Engagement {
  return engagementFrom({ userAgent: data['userAgent'], ip: data['remoteAddress'] })
}
