import { extend, type EventDraft } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Message } from './message.js'
import type { SendGridEvent } from './payload.js'

const suppressions: Readonly<Record<string, SuppressionReason>> = {
  'bounced address': 'bounce',
  'unsubscribed address': 'unsubscribe',
  'spam reporting address': 'complaint',
}

// Everything else is a refusal: `Invalid`, `Spam Content`, `Duplicate message`, and long texts.
const failures: Readonly<Record<string, true>> = {
  'invalid smtpapi header': true,
  'recipient list over package quota': true,
}

/** The event of a `dropped`: on a suppression list, a failure on the sending side, or else a refusal. */
export function refusalDraft(message: Message, raw: SendGridEvent): EventDraft {
  // Older payloads have the cause in `type`.
  const reason = text(raw.reason) ?? text(raw.type)
  const suppression = lookup(suppressions, reason)
  if (suppression !== undefined) {
    return extend(message, {
      type: 'email.suppressed',
      reason,
      suppression,
      scope: scopeOf(suppression, raw),
    })
  }
  const type = lookup(failures, reason) ? 'email.failed' : 'email.rejected'
  return extend(message, { type, reason })
}

/** The unsubscribe group. That it is the one of the list, where the message had one too, is unconfirmed. */
function scopeOf(suppression: SuppressionReason, raw: SendGridEvent): string | undefined {
  return suppression === 'unsubscribe' ? text(raw.asm_group_id) : undefined
}
