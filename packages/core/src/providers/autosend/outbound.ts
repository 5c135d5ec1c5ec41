import type { Bounce } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import type { OutboundIn, TypeIn } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { textAt } from '../../read/values.js'
import type { events } from './events.js'
import { fields, type Fields } from './message.js'

type OutboundType = OutboundIn<TypeIn<typeof events>>

const addressPath = 'data.to.email'

/** The event about a sent message. */
export function outboundDraft(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  return isNameless(message)
    ? malformed(message.providerType, [missing(addressPath)], message)
    : draftOf(type, message, data)
}

function draftOf(type: OutboundType, message: DraftMessage, data: Fields): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, addressPath)
    case 'email.deferred':
      return extend(message, { type, deferral: deferralFrom(reasonIn(data)) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(data) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked': {
      const url = textAt(data, ...fields.url.from)
      return extend(extend(message, { type, url }), engagementOf(data))
    }
    case 'email.complained':
      return extend(message, { type })
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type, scope: scopeOf(message.providerType, data) })
  }
}

function reasonIn(data: Fields): string | undefined {
  return textAt(data, ...fields['bounce.diagnostic'].from)
}

function bounceOf(data: Fields): Bounce {
  const providerKind = textAt(data, ...fields['bounce.providerKind'].from)
  const kind = lookup(amazonBounceKinds, providerKind)
  return bounceFrom(reasonIn(data), { kind, providerKind })
}

/** Whether it was a person, AutoSend does not say. */
function engagementOf(data: Fields): Engagement {
  return engagementFrom({ userAgent: data['userAgent'], ip: textAt(data, ...fields.ip.from) })
}

function scopeOf(name: string, data: Fields): string | undefined {
  return /group/i.test(name) ? textAt(data, ...fields.scope.from) : 'all'
}
