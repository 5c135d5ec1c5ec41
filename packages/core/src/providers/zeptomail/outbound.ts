import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { BounceKind } from '../../events/bounce.js'
import type { Geo } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { addresses } from '../../read/mail/mailbox.js'
import { record, text } from '../../read/values.js'
import { events } from './events.js'
import { messageOf, recipientsOf, type Fields, type Happening } from './message.js'

type OutboundType = TypeIn<typeof events>

/** The event type of a name, compared by its letters. */
export const typeOf: (name: string | undefined) => OutboundType | undefined = typeFinder(
  events,
  (name) => name.toLowerCase().replaceAll(/[^a-z]/g, ''),
)

/** The events of what happened to a message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(happening: Happening): EventDraft[] | undefined {
  const type = typeOf(happening.name)
  if (type === undefined) return undefined
  return affectedBy(type, happening).map((affected) => {
    const message = extend(messageOf(happening), affected)
    return isNameless(message)
      ? malformed(message.providerType, [missing('event_message.request_id')], message)
      : draftOf(type, message, happening.details)
  })
}

type Affected = Pick<DraftMessage, 'recipient' | 'candidates'>

/** Whom it concerns. Of a message to several, nobody is named but in bounces and complaints: it may be any of them. */
function affectedBy(type: OutboundType, { message, details }: Happening): readonly Affected[] {
  const named = type === 'email.complained' ? details['to'] : details['bounced_recipient']
  const found = [...new Set(addresses(named))]
  if (found.length > 0) return found.map((recipient) => ({ recipient }))
  const recipients = recipientsOf(message)
  const [recipient = null, ...others] = recipients
  return [others.length === 0 ? { recipient } : { recipient: null, candidates: recipients }]
}

function draftOf(type: OutboundType, message: DraftMessage, details: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'event_message.email_info.to')
    case 'email.bounced': {
      const providerKind = text(details['reason'])
      const reply = text(details['diagnostic_message']) ?? providerKind
      const kind = kindOf(message.providerType)
      return extend(message, { type, bounce: bounceFrom(reply, { kind, providerKind }) })
    }
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(details))
    case 'email.clicked':
      return extend(
        extend(message, { type, url: text(details['clicked_link']) }),
        engagementOf(details),
      )
    case 'email.complained':
      return extend(message, { type })
  }
}

function kindOf(name: string): BounceKind {
  return name.toLowerCase().startsWith('soft') ? 'transient' : 'permanent'
}

/** Whether it was a person, ZeptoMail does not say. */
function engagementOf(details: Fields): Engagement {
  const place = record(details['ip_location_info'])
  const geo: Geo | undefined = known({
    country: text(place['country_code']) ?? text(place['country_name']),
    region: text(place['region']),
    city: text(place['city']),
  })
  return engagementFrom({ userAgent: details['user_agent'], ip: place['ip_address'], geo })
}
