import type { Bounce, BounceKind } from '../../events/bounce.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { text } from '../../read/values.js'

/** A bounce, from `reason`. */
export function bounceOf(reason: unknown, kind: BounceKind, providerKind: string): Bounce {
  const diagnostic = text(reason)
  const reply = readable(diagnostic)
  const bounce = bounceFrom(reply, { kind, providerKind, category: categoryOf(reply) })
  return { ...bounce, ...(diagnostic !== undefined && { diagnostic }) }
}

/** A deferral, from `reason`. */
export function deferralOf(reason: unknown): Deferral {
  const received = text(reason)
  return {
    ...deferralFrom(readable(received)),
    ...(received !== undefined && { reason: received }),
  }
}

/** Which list a blocked recipient is on; undefined where the reason names none. */
export function suppressionOf(
  reason: unknown,
): { readonly suppression: SuppressionReason | undefined } | undefined {
  const words = readable(text(reason)) ?? ''
  if (/due to unsubscri/i.test(words)) return { suppression: 'unsubscribe' }
  // What brought the recipient onto the blocklist is not said.
  return /due to (black|block)-? ?list/i.test(words) ? { suppression: undefined } : undefined
}

const prefix = /^(?:undefined|RecipientError:) /i

/** The reply in one line, without what Brevo's own code puts before it. */
function readable(reason: string | undefined): string | undefined {
  return reason?.replaceAll(/\s+/g, ' ').replace(prefix, '')
}

function categoryOf(reply = ''): 'domain' | undefined {
  return /unable to find mx/i.test(reply) ? 'domain' : undefined
}
