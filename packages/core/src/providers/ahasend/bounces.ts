import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import type { Deferral } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { number, record, text } from '../../read/values.js'
import type { Fields } from './message.js'

// The list is open. The others say what failed between the servers, and nothing of the address.
const categories: Readonly<Record<string, BounceCategory>> = {
  invalidrecipient: 'unknown-user',
  baddomain: 'domain',
  inactivemailbox: 'inactive',
  invalidsender: 'auth',
  quotaissues: 'mailbox-full',
  messageexpired: 'expired',
  authenticationfailed: 'auth',
  policyrelated: 'blocked',
}

/** Why a message bounced. */
export function bounceOf(data: Fields): Bounce {
  const { reply, codes, classification } = attemptOf(data)
  return bounceFrom(reply, {
    ...codes,
    kind: kindOf(codes.smtpCode),
    category: lookup(categories, classification),
    providerKind: classification,
  })
}

/** Of a message that was tried until the last attempt failed: nothing says why. */
export function failureOf(data: Fields): Bounce {
  const { reply, codes, classification } = attemptOf(data)
  const category = lookup(categories, classification) ?? 'expired'
  return bounceFrom(reply, { ...codes, kind: 'transient', category, providerKind: classification })
}

/** Why a message is delayed. */
export function deferralOf(data: Fields): Deferral {
  const { reply, codes } = attemptOf(data)
  return deferralFrom(reply, codes)
}

/** A bounce is final, unless the reply says that it is not. */
function kindOf(smtpCode: number | undefined): BounceKind {
  return smtpCode !== undefined && smtpCode >= 400 && smtpCode < 500 ? 'transient' : 'permanent'
}

interface Attempt {
  readonly reply: string | undefined
  readonly codes: {
    readonly smtpCode: number | undefined
    readonly enhancedCode: string | undefined
  }
  readonly classification: string | undefined
}

function attemptOf(data: Fields): Attempt {
  const attempt = record(data['delivery_attempt'])
  const enhancedCode = text(attempt['enhanced_status_code'])
  return {
    reply: text(attempt['response']) ?? text(attempt['description']),
    codes: { smtpCode: number(attempt['smtp_code']), enhancedCode },
    classification: text(attempt['classification']),
  }
}
