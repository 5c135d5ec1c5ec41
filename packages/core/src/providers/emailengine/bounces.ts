import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import type { Deferral } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { number, record, text } from '../../read/values.js'
import type { Fields } from './message.js'

// The one word that is documented in an example.
const categories: Readonly<Record<string, BounceCategory>> = { user_unknown: 'unknown-user' }

/** A bounce that was found in the mailbox. */
export function bounceOf(data: Fields): Bounce {
  const response = record(data['response'])
  const [providerKind, status] = [text(response['category']), text(response['status'])]
  return bounceFrom(response['message'], {
    kind: kindOf(status),
    category: lookup(categories, providerKind),
    providerKind,
    enhancedCode: status,
    remoteMta: text(data['mta']),
  })
}

function kindOf(status = ''): BounceKind | undefined {
  if (status.startsWith('5.')) return 'permanent'
  return status.startsWith('4.') ? 'transient' : undefined
}

/** A delay that a message in the mailbox tells. */
export function delayOf(data: Fields): Deferral {
  const response = record(data['response'])
  return deferralFrom(response['message'], { enhancedCode: response['status'] })
}

/** A failed attempt of EmailEngine's own. */
export function deferralOf(data: Fields): Deferral {
  const attempt = number(record(data['job'])['attemptsMade'])
  const reason = text(data['smtpResponse']) ?? data['error']
  return deferralFrom(reason, { smtpCode: data['smtpResponseCode'], attempt })
}
