import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import type { TypeIn } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text } from '../../read/values.js'
import type { events } from './events.js'
import type { Fields, KlaviyoParts } from './message.js'

type OutboundType = Extract<TypeIn<typeof events>, `email.${string}`>

/** The event about a sent message. */
export function outboundDraft(
  type: OutboundType,
  { message, properties }: KlaviyoParts,
): EventDraft {
  return isNameless(message)
    ? malformed(message.providerType, [missing('payload.included')], message)
    : draftOf(type, message, properties)
}

function draftOf(type: OutboundType, message: DraftMessage, properties: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'payload.included')
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(properties))
    case 'email.clicked':
      return extend(
        extend(message, { type, url: text(properties['URL']) }),
        engagementOf(properties),
      )
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(properties) })
    case 'email.rejected':
      return dropDraft(message, properties)
    case 'email.complained':
      return extend(message, { type })
    case 'email.unsubscribed':
    case 'email.resubscribed':
      return extend(message, { type, scope: text(properties['List']) })
  }
}

function engagementOf(properties: Fields): Engagement {
  return engagementFrom({ automated: boolean(properties['machine_open']) })
}

const kinds: Readonly<Record<string, BounceKind>> = { hard: 'permanent', soft: 'transient' }

function bounceOf(properties: Fields): Bounce {
  const providerKind = text(properties['Bounce Type'])
  return bounceFrom(undefined, { kind: lookup(kinds, providerKind), providerKind })
}

/** A message that Klaviyo did not send. What its reason is called is unconfirmed. */
function dropDraft(message: DraftMessage, properties: Fields): EventDraft {
  const name = Object.keys(properties).find((key) => /reason/i.test(key)) ?? ''
  const reason = text(properties[name])
  const type = /suppress|skipped/i.test(reason ?? '') ? 'email.suppressed' : 'email.rejected'
  return extend(message, { type, reason })
}
