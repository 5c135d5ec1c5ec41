import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { typeFinder } from '../../read/event-table.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import { messageOf, recipientsOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

/** The events about a sent message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(name: string, payload: Fields): EventDraft[] | undefined {
  const type = typeOf(name)
  if (type === undefined) return undefined
  return affectedBy(type, payload).map((affected) => {
    const message = extend(messageOf(name, payload), affected)
    return isNameless(message)
      ? malformed(name, [missing('payload.to')], message)
      : draftOf(type, message, payload)
  })
}

type Affected = Pick<DraftMessage, 'recipient' | 'candidates'>

// These concern every recipient; any other is about one server's answer, and MailPace does not say whose.
const concernAll: ReadonlySet<OutboundType> = new Set(['email.queued', 'email.rejected'])

/** Whom an event is about, one by one. */
function affectedBy(type: OutboundType, payload: Fields): readonly Affected[] {
  const recipients = recipientsOf(payload)
  const [recipient = null, ...others] = recipients
  const candidates = others.length > 0 && !concernAll.has(type) ? recipients : undefined
  return [recipient, ...others].map((each) => ({ recipient: each, candidates }))
}

function draftOf(type: OutboundType, message: DraftMessage, payload: Fields): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'payload.to')
    case 'email.deferred':
      return extend(message, { type, deferral: {} })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceFrom(undefined, { kind: 'permanent' }) })
    case 'email.rejected':
      return extend(message, { type, reason: text(payload['status']) })
  }
}
