import type { Bounce, BounceKind } from '../../events/bounce.js'
import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { isOutbound, typeFinder, type OutboundIn } from '../../read/event-table.js'
import { number, text, textAt } from '../../read/values.js'
import type { Fields, Unwrapped } from './envelope.js'
import { events } from './events.js'
import { messageOf } from './message.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts({ envelope, event }: Unwrapped): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (!isOutbound(type)) return undefined
  const message = messageOf(envelope, event)
  return isNameless(message)
    ? [malformed(envelope.providerType, [missing('email_to')], message)]
    : [draftOf(type, message, event)]
}

type OutboundType = OutboundIn<NonNullable<ReturnType<typeof typeOf>>>

function draftOf(type: OutboundType, message: DraftMessage, event: Fields): EventDraft {
  const smtpCode = number(event['email_response_code'])
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'email_to')
    case 'email.deferred': {
      const attempt = number(event['email_try_count'])
      return extend(message, {
        type,
        deferral: deferralFrom(replyIn(event), { smtpCode, attempt }),
      })
    }
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(message, event) })
    case 'email.complained':
      return smtpCode !== undefined && smtpCode >= 400
        ? extend(message, { type: 'email.bounced', bounce: bounceOf(message, event) })
        : extend(message, { type })
    case 'email.suppressed':
      return extend(message, { type, reason: reasonIn(event), suppression: suppressionIn(event) })
  }
}

function bounceOf({ providerType }: DraftMessage, event: Fields): Bounce {
  const smtpCode = number(event['email_response_code'])
  const isMissing = providerType.toLowerCase() === 'email_mailbox_not_found'
  return bounceFrom(replyIn(event), {
    kind: kindOf(smtpCode),
    smtpCode,
    category: isMissing ? 'unknown-user' : undefined,
  })
}

/** Whether a message is also dropped when its tries run out is unconfirmed: the code would be one of a deferral. */
function kindOf(smtpCode = 500): BounceKind {
  return smtpCode < 500 ? 'undetermined' : 'permanent'
}

/** `email_error` is the older name. */
function replyIn(event: Fields): string | undefined {
  return textAt(event, 'email_response_message', 'email_error')
}

function reasonIn(event: Fields): string | undefined {
  return textAt(event, 'blocklist_reason', 'blocklist_type')
}

/** Both types that are documented come of a bounce. */
function suppressionIn(event: Fields): SuppressionReason | undefined {
  return /^mailbox_/i.test(text(event['blocklist_type']) ?? '') ? 'bounce' : undefined
}

/** The event about the block list; undefined where the name is another's. */
export function suppressionDrafts({ envelope, event }: Unwrapped): EventDraft[] | undefined {
  if (typeOf(envelope.providerType) !== 'suppression.added') return undefined
  return [suppressionDraft(envelope, event)]
}

function suppressionDraft(envelope: DraftEnvelope, event: Fields): EventDraft {
  const { recipient } = messageOf(envelope, event)
  return recipient === null
    ? malformed(envelope.providerType, [missing('email_to')], envelope)
    : { ...envelope, type: 'suppression.added', recipient, reason: suppressionIn(event) ?? 'other' }
}
