import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import type { OutboundIn, TypeIn } from '../../read/event-table.js'
import { boolean, text } from '../../read/values.js'
import type { events } from './events.js'
import { fields, type Fields } from './message.js'

type OutboundType = OutboundIn<TypeIn<typeof events>>

const addressPath = 'recipient'

/** The event about a sent message. */
export function outboundDraft(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  return isNameless(message)
    ? malformed(message.providerType, [missing(addressPath)], message)
    : draftOf(type, message, raw)
}

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, addressPath)
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, raw) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['link_url']) }), engagementOf(raw))
    case 'email.unsubscribed':
      return extend(message, { type, scope: scopeOf(raw) })
    case 'email.complained':
    case 'email.resubscribed':
      return extend(message, { type })
  }
}

function bounceOf(name: string, raw: Fields): Bounce {
  const reply = bounceFrom(raw['smtp_server_response'], {
    kind: undefined,
    smtpCode: raw['smtp_server_response_code'],
    enhancedCode: raw['smtp_server_response_subcode'],
  })
  return { ...reply, kind: kindOf(name, reply) }
}

/** The name tells hard from soft; that mail was not delivered says neither. */
function kindOf(name: string, { smtpCode, enhancedCode }: Bounce): BounceKind {
  if (/^hard/i.test(name)) return 'permanent'
  if (/^soft/i.test(name)) return 'transient'
  const code = String(smtpCode ?? enhancedCode)
  if (code.startsWith('5')) return 'permanent'
  return code.startsWith('4') ? 'transient' : 'undetermined'
}

/** Whether it was a person, SendPulse does not say. */
function engagementOf(raw: Fields): Engagement {
  const parts = fields.userAgent.from.flatMap((name) => text(raw[name]) ?? [])
  return engagementFrom({ userAgent: parts.join(' ') })
}

function scopeOf(raw: Fields): string | undefined {
  return boolean(raw['from_all']) === true ? 'all' : text(raw['book_id'])
}
