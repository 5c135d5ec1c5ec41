import type { Bounce, BounceCategory } from '../../events/bounce.js'
import type { Deferral } from '../../events/outbound.js'
import { amazonBounceCategories, amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

// The kinds and sub-types look like Amazon's. Only `Permanent` and `General` are documented; that the others are
// passed on is unconfirmed.
const categories: Readonly<Record<string, BounceCategory>> = {
  ...amazonBounceCategories,
  suppressed: 'inactive',
  onaccountsuppressionlist: 'inactive',
}

/** What is known of a bounce. */
export function bounceOf(fields: Fields): Bounce {
  const [kind, subType] = [text(fields['bounceType']), text(fields['bounceSubType'])]
  return bounceFrom(fields['diagnosticCode'], {
    kind: lookup(amazonBounceKinds, kind),
    category: lookup(categories, subType),
    providerKind: [kind, subType].filter((word) => word !== undefined).join('/') || undefined,
  })
}

/** What is known of a delay. */
export function deferralOf(fields: Fields): Deferral {
  return deferralFrom(fields['delayType'], { expiresAt: isoTime(fields['expirationTime']) })
}
