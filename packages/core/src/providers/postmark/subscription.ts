import { draftOf, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text } from '../../read/values.js'
import { aboutOf, envelopeOf, recipientOf, type Envelope, type Fields } from './envelope.js'

// The first two come with the bounce or complaint that led to them.
const reasons: Readonly<Record<string, SuppressionReason>> = {
  hardbounce: 'bounce',
  spamcomplaint: 'complaint',
  manualsuppression: 'manual',
}

/** What a change of a stream's suppression list is: the recipient's wish, or an entry that someone else made or removed. */
export function subscriptionDraft(recordType: string, fields: Fields): EventDraft {
  const envelope = envelopeOf(recordType, fields)
  const [recipient, suppressed] = [recipientOf(fields), boolean(fields['SuppressSending'])]
  if (recipient === undefined) return malformed(recordType, [missing('Recipient')], envelope)
  if (suppressed === undefined) return malformed(recordType, [missing('SuppressSending')], envelope)
  if (!isWish(suppressed, fields)) return listDraft(suppressed, { envelope, recipient }, fields)
  const about = aboutOf(fields, envelope, recipient)
  const scope = text(fields['MessageStream'])
  return suppressed
    ? draftOf(about, { type: 'email.unsubscribed', scope })
    : draftOf(about, { type: 'email.resubscribed', scope })
}

/** By the recipient; an entry for a bounce or complaint is Postmark's, whatever `Origin` says. */
function isWish(suppressed: boolean, fields: Fields): boolean {
  const [origin, reason] = ['Origin', 'SuppressionReason'].map((name) =>
    text(fields[name])?.toLowerCase(),
  )
  if (suppressed) return reason === 'manualsuppression' && origin === 'recipient'
  return origin !== 'customer' && origin !== 'admin'
}

interface Entry {
  readonly envelope: Envelope
  readonly recipient: string
}

function listDraft(added: boolean, { envelope, recipient }: Entry, fields: Fields): EventDraft {
  const word = text(fields['SuppressionReason'])
  return {
    ...envelope,
    type: added ? 'suppression.added' : 'suppression.removed',
    recipient,
    reason: lookup(reasons, word) ?? (word === undefined ? undefined : 'other'),
    scope: text(fields['MessageStream']),
    messageId: text(fields['MessageID']),
  }
}
