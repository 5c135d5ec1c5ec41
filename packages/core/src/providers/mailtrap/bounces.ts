import type { Bounce, BounceCategory } from '../../events/bounce.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

const categories: Readonly<Record<string, BounceCategory>> = {
  greylisting: 'throttled',
  invalid_recipient: 'unknown-user',
  spam: 'spam',
}

/** A bounce. Mailtrap sends one only when it tries no more. */
export function bounceOf(raw: Fields): Bounce {
  const providerKind = text(raw['bounce_category'])
  return bounceFrom(raw['response'], {
    kind: 'permanent',
    category: lookup(categories, providerKind),
    smtpCode: raw['response_code'],
    providerKind,
  })
}

/** Why a message waits: the reply of a soft bounce, the reason of a suspension. */
export function deferralOf(raw: Fields): Deferral {
  return deferralFrom(text(raw['response']) ?? raw['reason'], { smtpCode: raw['response_code'] })
}

/** Whether a message was rejected for its recipient, who is on the list of the sending domain. */
export function isSuppression(reason: string | undefined): boolean {
  return /^recipient in suppression list/i.test(reason ?? '')
}

/** Why the recipient is on the list, as far as the text says it. */
export function suppressionIn(reason: string | undefined): SuppressionReason | undefined {
  const cause = /reason:\s*(\S.*)/i.exec(reason ?? '')?.[1] ?? ''
  if (/unsubscription/i.test(cause)) return 'unsubscribe'
  return /bounce/i.test(cause) ? 'bounce' : undefined
}
