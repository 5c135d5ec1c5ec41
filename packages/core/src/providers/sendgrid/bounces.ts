import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { SendGridEvent } from './payload.js'

const kinds: Readonly<Record<string, BounceKind>> = {
  bounce: 'permanent',
  // The address stays off SendGrid's bounce list, also where the status begins with a 5.
  blocked: 'transient',
}

const byDigit: Readonly<Record<string, BounceKind>> = { 5: 'permanent', 4: 'transient' }

const categories: Readonly<Record<string, BounceCategory>> = {
  'invalid address': 'unknown-user',
  // `Technical`, `Technical Failure` and `Unclassified` name no cause.
  content: 'content',
  reputation: 'blocked',
  'frequency or volume too high': 'throttled',
  'mailbox unavailable': 'inactive',
}

/** Why a message came back. `status` is missing where no server was reached. */
export function bounceOf(raw: SendGridEvent): Bounce {
  const [type, status, why] = [text(raw.type), text(raw.status), text(raw.bounce_classification)]
  return bounceFrom(raw.reason, {
    kind: lookup(kinds, type) ?? lookup(byDigit, status?.[0]),
    category: lookup(categories, why) ?? dnsFailure(raw.reason),
    providerKind: [type, why].filter((word) => word !== undefined).join('/') || undefined,
    // Sometimes the status is the reply code.
    smtpCode: status,
    enhancedCode: status,
  })
}

function dnsFailure(reason: unknown): BounceCategory | undefined {
  return /\bmx info\b/i.test(text(reason)?.slice(0, 500) ?? '') ? 'domain' : undefined
}
