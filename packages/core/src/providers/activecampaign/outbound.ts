import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import type { OutboundIn, TypeIn } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { memberAt, textAt } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import type { events } from './events.js'
import { listsIn, type Fields } from './message.js'

type OutboundType = OutboundIn<TypeIn<typeof events>>

/** The events about mail to a contact. */
export function outboundDrafts(
  type: OutboundType,
  message: DraftMessage,
  raw: Fields,
): readonly EventDraft[] {
  if (message.recipient === null) {
    return [malformed(message.providerType, [missing('contact.email')], message)]
  }
  switch (type) {
    case 'email.unsubscribed':
      return unsubscribedDrafts(message, raw)
    case 'email.bounced':
      return [extend(message, { type, bounce: bounceOf(raw) })]
    case 'email.opened':
    case 'email.clicked':
      return [engagementDraft(type, message, raw)]
  }
}

/** One for each list that was left: a scope names one. */
function unsubscribedDrafts(message: DraftMessage, raw: Fields): readonly EventDraft[] {
  const type = 'email.unsubscribed'
  const [scope, ...others] = listsIn(raw)
  if (others.length === 0) return [extend(message, { type, scope })]
  return listsIn(raw).map((each) => ({
    ...message,
    type,
    scope: each,
    identity: [...(message.identity ?? [canonicalJson(raw)]), each],
  }))
}

function engagementDraft(
  type: 'email.opened' | 'email.clicked',
  message: DraftMessage,
  raw: Fields,
): EventDraft {
  // The IP of the contact is stored with it, and is not that of the reader.
  const engagement = engagementFrom({ userAgent: raw['User-Agent'] })
  return type === 'email.clicked'
    ? extend(extend(message, { type, url: textAt(raw, 'link.url') }), engagement)
    : extend(extend(message, { type }), engagement)
}

const kinds: Readonly<Record<string, BounceKind>> = { hard: 'permanent', soft: 'transient' }

function bounceOf(raw: Fields): Bounce {
  const providerKind = textAt(raw, 'bounce.type')
  const code = memberAt(raw, 'bounce.code')
  return bounceFrom(memberAt(raw, 'bounce.description'), {
    kind: lookup(kinds, providerKind),
    providerKind,
    smtpCode: code,
    enhancedCode: code,
  })
}
