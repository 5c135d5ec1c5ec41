import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text } from '../../read/values.js'
import { isActOfPlunk, type Fields, type Unwrapped } from './envelope.js'
import { typeOf } from './message.js'

const recipientPath = 'contact.email'

/** The events about a sent message or a subscription; undefined where the name is another's. */
export function outboundDrafts(
  message: DraftMessage,
  unwrapped: Unwrapped,
): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined || type === 'email.received') return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing(recipientPath)], message)]
    : [draftOf(type, message, unwrapped)]
}

type OutboundType = Exclude<NonNullable<ReturnType<typeof typeOf>>, 'email.received'>

function draftOf(type: OutboundType, message: DraftMessage, unwrapped: Unwrapped): EventDraft {
  const { event } = unwrapped
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, recipientPath)
    case 'email.opened':
      return extend(extend(message, { type }), engagementFrom({}))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(event['link']) }), engagementFrom({}))
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(event) })
    case 'email.complained':
    case 'email.resubscribed':
      return extend(message, { type })
    case 'email.unsubscribed':
      return isActOfPlunk(event) ? contactDraft(message, unwrapped) : extend(message, { type })
  }
}

const kinds: Readonly<Record<string, BounceKind>> = {
  permanent: 'permanent',
  transient: 'transient',
}

function bounceOf(event: Fields): Bounce {
  const providerKind = text(event['bounceType'])
  const isTransient = boolean(event['transientBounce']) === true
  const kind = lookup(kinds, providerKind) ?? (isTransient ? 'transient' : undefined)
  return bounceFrom(undefined, { kind, providerKind })
}

function contactDraft(message: DraftMessage, { contact }: Unwrapped): EventDraft {
  const { providerType, providerEventId, occurredAt, identity, recipient: email } = message
  if (email === null) return malformed(providerType, [missing(recipientPath)], message)
  const contactId = text(contact['id'])
  return {
    type: 'contact.updated',
    providerType,
    providerEventId,
    occurredAt,
    identity,
    email,
    contactId,
  }
}
