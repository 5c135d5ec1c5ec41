import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless } from '../../events/progress.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text } from '../../read/values.js'
import { aboutOf, type About, type Fields } from './envelope.js'

// The first two come with the bounce or complaint that led to them.
const reasons: Readonly<Record<string, SuppressionReason>> = {
  hardbounce: 'bounce',
  spamcomplaint: 'complaint',
  manualsuppression: 'manual',
}

/** What a change of a stream's suppression list is: the recipient's wish, or an entry that someone else made or removed. */
export function subscriptionDraft(recordType: string, fields: Fields): EventDraft {
  const about = aboutOf(recordType, fields)
  if (isNameless(about)) return malformed(recordType, [missing('Recipient')], about)
  const suppressed = boolean(fields['SuppressSending'])
  if (suppressed === undefined) return malformed(recordType, [missing('SuppressSending')], about)
  if (!isWish(suppressed, fields)) return listDraft(suppressed, about, fields)
  const scope = text(fields['MessageStream'])
  return suppressed
    ? extend(about, { type: 'email.unsubscribed', scope })
    : extend(about, { type: 'email.resubscribed', scope })
}

/** By the recipient; an entry for a bounce or complaint is Postmark's, whatever `Origin` says. */
function isWish(suppressed: boolean, fields: Fields): boolean {
  const [origin, reason] = ['Origin', 'SuppressionReason'].map((name) =>
    text(fields[name])?.toLowerCase(),
  )
  if (suppressed) return reason === 'manualsuppression' && origin === 'recipient'
  return origin !== 'customer' && origin !== 'admin'
}

function listDraft(added: boolean, about: About, fields: Fields): EventDraft {
  const { providerType, providerEventId, occurredAt, test, identity, recipient, messageId } = about
  if (recipient === null) return malformed(providerType, [missing('Recipient')], about)
  const word = text(fields['SuppressionReason'])
  return {
    type: added ? 'suppression.added' : 'suppression.removed',
    providerType,
    providerEventId,
    occurredAt,
    test,
    identity,
    recipient,
    messageId,
    reason: lookup(reasons, word) ?? (word === undefined ? undefined : 'other'),
    scope: text(fields['MessageStream']),
  }
}
