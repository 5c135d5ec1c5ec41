import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { mailboxes } from '../../read/mail/mailbox.js'
import { boolean, record, text } from '../../read/values.js'
import { bounceOf } from './bounces.js'
import { events } from './events.js'
import { messageOf, suppressionOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type LettermintType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<LettermintType>

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  if (type === 'email.queued') return queuedDrafts(messageOf(envelope, data), data)
  const message = messageOf(envelope, data)
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing('data.recipient')], message)]
    : [draftOf(type, message, data)]
}

/** A message is accepted with all its recipients at once. */
function queuedDrafts(message: DraftMessage, data: Fields): EventDraft[] {
  const listed = ['to', 'cc', 'bcc'].flatMap((name) => mailboxes(data[name]))
  const recipients = new Set(listed.map(({ address }) => address))
  if (recipients.size === 0) return [progressDraft(message, 'email.queued', 'data.to')]
  return [...recipients].map((recipient) => ({ ...message, type: 'email.queued', recipient }))
}

function draftOf(
  type: Exclude<OutboundType, 'email.queued'>,
  message: DraftMessage,
  data: Fields,
): EventDraft {
  const reason = text(data['reason'])
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'data.recipient')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, data) })
    case 'email.failed':
    case 'email.rejected':
      return extend(message, { type, reason })
    case 'email.suppressed':
      return extend(message, { type, reason, suppression: suppressionOf(data) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked':
      return extend(
        extend(message, { type, url: text(data['destination_url']) }),
        engagementOf(data),
      )
    case 'email.complained':
    case 'email.unsubscribed':
    case 'email.autoresponded':
      return extend(message, { type })
  }
}

function engagementOf(data: Fields): Engagement {
  const bot = record(data['bot'])
  return engagementFrom({
    automated: boolean(bot['machine']) ?? boolean(bot['detected']),
    userAgent: data['user_agent'],
  })
}
