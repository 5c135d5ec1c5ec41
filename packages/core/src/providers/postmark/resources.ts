import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless } from '../../events/progress.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text } from '../../read/values.js'
import { envelopeOf, streamOf, typeOf, type Fields } from './message.js'

// The first two come with the bounce or complaint that led to them.
const reasons: Readonly<Record<string, SuppressionReason>> = {
  hardbounce: 'bounce',
  spamcomplaint: 'complaint',
  manualsuppression: 'manual',
}

/** The event of a change of a stream's suppression list; undefined where the record is another's. */
export function resourceDrafts(message: DraftMessage, payload: Fields): EventDraft[] | undefined {
  return typeOf(message.providerType) === 'suppression.added'
    ? [changeDraft(message, payload)]
    : undefined
}

/** The recipient's wish, or an entry that someone else made or removed. */
function changeDraft(message: DraftMessage, payload: Fields): EventDraft {
  const { providerType } = message
  if (isNameless(message)) return malformed(providerType, [missing('Recipient')], message)
  const suppressed = boolean(payload['SuppressSending'])
  if (suppressed === undefined) {
    return malformed(providerType, [missing('SuppressSending')], message)
  }
  return isWish(suppressed, payload)
    ? wishDraft(suppressed, message, payload)
    : listDraft(suppressed, message, payload)
}

/** By the recipient; an entry for a bounce or complaint is Postmark's, whatever `Origin` says. */
function isWish(suppressed: boolean, payload: Fields): boolean {
  const [origin, reason] = ['Origin', 'SuppressionReason'].map((name) =>
    text(payload[name])?.toLowerCase(),
  )
  if (suppressed) return reason === 'manualsuppression' && origin === 'recipient'
  return origin !== 'customer' && origin !== 'admin'
}

function wishDraft(suppressed: boolean, message: DraftMessage, payload: Fields): EventDraft {
  const type = suppressed ? 'email.unsubscribed' : 'email.resubscribed'
  return extend(message, { type, scope: streamOf(payload) })
}

function listDraft(added: boolean, message: DraftMessage, payload: Fields): EventDraft {
  const { providerType, recipient, messageId } = message
  if (recipient === null) return malformed(providerType, [missing('Recipient')], message)
  return extend(envelopeOf(providerType, payload), {
    type: added ? 'suppression.added' : 'suppression.removed',
    recipient,
    messageId,
    reason: reasonOf(payload),
    scope: streamOf(payload),
  })
}

function reasonOf(payload: Fields): SuppressionReason | undefined {
  const word = text(payload['SuppressionReason'])
  return lookup(reasons, word) ?? (word === undefined ? undefined : 'other')
}
