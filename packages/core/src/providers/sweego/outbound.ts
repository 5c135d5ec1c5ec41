import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { boolean, record, text } from '../../read/values.js'
import { bounceOf } from './bounces.js'
import { events } from './events.js'
import type { Fields } from './message.js'

type Type = TypeIn<typeof events>

/** The event type of a name, with hyphens or underscores. */
export const typeOf: (name: string) => Type | undefined = typeFinder(events, (name) =>
  name.toLowerCase().replaceAll('-', '_'),
)

export type OutboundType = Exclude<Type, 'email.received'>

/** The events about a sent message. */
export function outboundDrafts(
  type: OutboundType,
  message: DraftMessage,
  raw: Fields,
): EventDraft[] {
  return isNameless(message)
    ? [malformed(message.providerType, [missing('recipient')], message)]
    : [draftOf(type, message, raw)]
}

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'recipient')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, raw) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(record(raw['open'])))
    case 'email.clicked': {
      const click = record(raw['click'])
      return extend(extend(message, { type, url: text(click['url']) }), engagementOf(click))
    }
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

function engagementOf(what: Fields): Engagement {
  const automated = boolean(what['proxy'])
  return engagementFrom({
    automated,
    automatedBy: automated === true ? 'privacy-proxy' : undefined,
    userAgent: what['user_agent'],
    ip: what['ip_address'],
  })
}
