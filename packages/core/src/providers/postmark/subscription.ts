import { draftOf, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless } from '../../events/progress.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text } from '../../read/values.js'
import { aboutOf, type Fields } from './envelope.js'

// These come beside the bounce or complaint that led to them: nobody has unsubscribed.
const suppressions: Readonly<Record<string, SuppressionReason>> = {
  hardbounce: 'bounce',
  spamcomplaint: 'complaint',
}

/** What a change of a stream's suppression list means for the recipient. */
export function subscriptionDraft(recordType: string, fields: Fields): EventDraft {
  const about = aboutOf(recordType, fields)
  if (isNameless(about)) return malformed(recordType, [missing('Recipient')], about)
  const suppressed = boolean(fields['SuppressSending'])
  if (suppressed === undefined) return malformed(recordType, [missing('SuppressSending')], about)

  const scope = text(fields['MessageStream'])
  if (!suppressed) return draftOf(about, { type: 'email.resubscribed', scope })
  const reason = text(fields['SuppressionReason'])
  const suppression = lookup(suppressions, reason)
  if (suppression !== undefined)
    return draftOf(about, { type: 'email.suppressed', reason, suppression })
  // By you or Postmark's staff, an entry of the list: no message was held back, and nobody unsubscribed.
  return isUnsubscribe(reason, text(fields['Origin']))
    ? draftOf(about, { type: 'email.unsubscribed', scope })
    : unknownEvent(recordType, about)
}

function isUnsubscribe(reason: string | undefined, origin: string | undefined): boolean {
  return reason?.toLowerCase() === 'manualsuppression' && origin?.toLowerCase() === 'recipient'
}
