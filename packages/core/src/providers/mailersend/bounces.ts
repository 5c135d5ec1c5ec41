import type { Bounce } from '../../events/bounce.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { textAt } from '../../read/values.js'
import type { Fields } from './message.js'

/** Why a message bounced. */
export function bounceOf(name: string, data: Fields): Bounce {
  return bounceFrom(replyIn(data), {
    kind: /hard/i.test(name) ? 'permanent' : 'transient',
    smtpCode: textAt(data, 'meta.bounce_code'),
    providerKind: textAt(data, 'meta.bounce_type'),
  })
}

/** Why a message is late. */
export function deferralOf(data: Fields): Deferral {
  return deferralFrom(replyIn(data), { smtpCode: textAt(data, 'meta.bounce_code') })
}

function replyIn(data: Fields): string | undefined {
  return textAt(data, 'morph.reason', 'meta.bounce_reason')
}

// Only `hard_bounces` is known.
const wordings: readonly (readonly [RegExp, SuppressionReason])[] = [
  [/bounce/i, 'bounce'],
  [/complain/i, 'complaint'],
  [/unsubscri/i, 'unsubscribe'],
]

/** Why a message was not sent. */
export function suppressionOf(data: Fields): {
  readonly reason: string | undefined
  readonly suppression: SuppressionReason | undefined
} {
  const reason = textAt(data, 'meta.suppression_reason', 'meta.reject_reason')
  const suppression = wordings.find(([wording]) => wording.test(reason ?? ''))?.[1]
  return { reason, suppression }
}
