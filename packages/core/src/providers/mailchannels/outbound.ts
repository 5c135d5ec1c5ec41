import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { addresses } from '../../read/mail/mailbox.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

/** The events about a sent message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(name: string, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(name)
  if (type === undefined) return undefined
  return affectedBy(type, addresses(raw['recipients'])).map((affected) => {
    const message = extend(messageOf(name, raw), affected)
    return isNameless(message)
      ? malformed(name, [missing('recipients')], message)
      : draftOf(type, message, raw)
  })
}

type Affected = Pick<DraftMessage, 'recipient' | 'candidates'>

// These concern every recipient of the message; any other is about one of them, and MailChannels does not say which.
const concernAll: ReadonlySet<OutboundType> = new Set(['email.queued', 'email.rejected'])
const byOne: ReadonlySet<OutboundType> = new Set(['email.opened', 'email.clicked'])

/** Whom an event is about, one by one. */
function affectedBy(type: OutboundType, recipients: readonly string[]): readonly Affected[] {
  const [recipient = null, ...others] = recipients
  if (others.length === 0) return [{ recipient }]
  if (byOne.has(type)) return [{ recipient: null, candidates: recipients }]
  const candidates = concernAll.has(type) ? undefined : recipients
  return recipients.map((each) => ({ recipient: each, candidates }))
}

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'recipients')
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['url']) }), engagementOf(raw))
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message.providerType, raw) })
    case 'email.rejected':
      return extend(message, { type, reason: text(raw['reason']) ?? text(raw['status']) })
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

const kinds: Readonly<Record<string, BounceKind>> = {
  'hard-bounced': 'permanent',
  'soft-bounced': 'transient',
  bounced: 'permanent',
}

/** `status` is a reply code or a status code: which one is unconfirmed. */
function bounceOf(providerKind: string, { status, reason }: Fields): Bounce {
  const kind = lookup(kinds, providerKind)
  return bounceFrom(reason, { kind, providerKind, smtpCode: status, enhancedCode: status })
}

/** Whether it was a person, MailChannels does not say. */
function engagementOf({ user_agent: userAgent, ip }: Fields): Engagement {
  return engagementFrom({ userAgent, ip })
}
