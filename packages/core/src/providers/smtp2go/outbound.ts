import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import { fields, firstOf, recipientsIn, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, payload: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  const recipients = recipientsIn(payload)
  if (recipients.length > 1) {
    return recipients.map((recipient) => draftOf(type, { ...message, recipient }, payload))
  }
  return isNameless(message)
    ? [malformed(message.providerType, [missing('rcpt')], message)]
    : [draftOf(type, message, payload)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, payload: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, type === 'email.queued' ? 'recipients' : 'rcpt')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(payload) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(payload))
    case 'email.clicked': {
      const url = firstOf(fields.url.from, payload)
      return extend(extend(message, { type, url }), engagementOf(payload))
    }
    case 'email.rejected':
      return rejectedDraft(message, firstOf(fields.reason.from, payload))
    case 'email.complained':
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type })
  }
}

const kinds: Readonly<Record<string, BounceKind>> = { hard: 'permanent', soft: 'transient' }

function bounceOf(payload: Fields): Bounce {
  const providerKind = text(payload.get('bounce'))
  return bounceFrom(firstOf(fields['bounce.diagnostic'].from, payload), {
    kind: lookup(kinds, providerKind),
    providerKind,
    remoteMta: text(payload.get('host')),
  })
}

/** Of which list, SMTP2GO does not say. */
function rejectedDraft(message: DraftMessage, reason: string | undefined): EventDraft {
  return /\bsuppress/i.test(reason ?? '')
    ? extend(message, { type: 'email.suppressed', reason })
    : extend(message, { type: 'email.rejected', reason })
}

/** Whether it was a person, SMTP2GO does not say. */
function engagementOf(payload: Fields): Engagement {
  const country = text(payload.get('geoip-country'))
  const city = text(payload.get('geoip-city'))
  return engagementFrom({
    userAgent: payload.get('user-agent'),
    ip: firstOf(fields.ip.from, payload),
    geo: known({ country, city }),
  })
}
