import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isRecord, text } from '../../read/values.js'
import { bounceOf, isSuppression } from './bounces.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

type AgentMailType = NonNullable<ReturnType<typeof typeOf>>
type OutboundType = OutboundIn<AgentMailType>

/** The events about a sent message, one for each recipient; undefined where the name is another's. */
export function outboundDrafts(envelope: DraftEnvelope, about: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  return partiesIn(about['recipients']).map((party) => {
    const message = extend(messageOf(envelope, about), { recipient: party.recipient })
    return isNameless(message)
      ? malformed(envelope.providerType, [missing('message_id')], message)
      : draftOf(type, message, { about, status: party.status })
  })
}

interface Party {
  readonly recipient: string | null
  readonly status?: unknown
}

/** Whom an event is about. Rejections and opens name no one. */
function partiesIn(list: unknown): readonly Party[] {
  const parties = new Map<string, Party>()
  for (const entry of [list].flat()) {
    const party: Fields = isRecord(entry) ? entry : { address: text(entry) ?? null }
    const recipient = address(party['address'])
    if (recipient !== undefined) parties.set(recipient, { recipient, status: party['status'] })
  }
  return parties.size > 0 ? [...parties.values()] : [{ recipient: null }]
}

interface What {
  readonly about: Fields
  readonly status: unknown
}

function draftOf(type: OutboundType, message: DraftMessage, { about, status }: What): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'recipients')
    case 'email.bounced':
      return isSuppression(about)
        ? extend(message, { type: 'email.suppressed', reason: text(about['sub_type']) })
        : extend(message, { type, bounce: bounceOf(about, status) })
    case 'email.complained':
      return extend(message, { type, feedbackType: text(about['type']) })
    case 'email.rejected':
      return extend(message, { type, reason: text(about['reason']) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementFrom({}))
  }
}
