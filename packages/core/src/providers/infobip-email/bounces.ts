import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { bounceFrom } from '../../read/bounce.js'
import { boolean, record, textAt } from '../../read/values.js'
import { fields, type Fields } from './message.js'

/** A bounce, of a report or late. */
export function bounceOf(name: string, raw: Fields): Bounce {
  const isExpired = name.toLowerCase() === 'expired'
  return bounceFrom(textAt(raw, ...fields['bounce.diagnostic'].from), {
    kind: isExpired ? 'transient' : kindOf(boolean(record(raw['error'])['permanent'])),
    category: isExpired ? 'expired' : undefined,
    providerKind: textAt(raw, 'error.name'),
  })
}

function kindOf(permanent: boolean | undefined): BounceKind | undefined {
  if (permanent === undefined) return undefined
  return permanent ? 'permanent' : 'transient'
}

/** A message that was not sent. The errors are not listed anywhere: these words are a guess at those about an address. */
export function rejectedDraft(message: DraftMessage, raw: Fields): EventDraft {
  const reason = textAt(raw, ...fields.reason.from)
  const error = `${textAt(raw, 'error.name')} ${textAt(raw, 'error.description')}`
  return /suppress|(?:block|black|deny)[ _-]?list/i.test(error)
    ? extend(message, { type: 'email.suppressed', reason })
    : extend(message, { type: 'email.rejected', reason })
}
