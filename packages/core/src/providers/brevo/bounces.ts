import type { Bounce, BounceKind } from '../../events/bounce.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { spelled, type Fields } from './message.js'

const kinds: Readonly<Record<string, BounceKind>> = {
  hardbounce: 'permanent',
  softbounce: 'transient',
}

/** A bounce. Its name says whether it is permanent, and the reason what the server answered. */
export function bounceOf(providerKind: string, fields: Fields): Bounce {
  const reply = replyIn(fields)
  const facts = { kind: lookup(kinds, spelled(providerKind)), providerKind }
  const bounce = bounceFrom(reply, { ...facts, category: categoryOf(reply) })
  const diagnostic = text(fields.get('reason'))
  return diagnostic === undefined ? bounce : { ...bounce, diagnostic }
}

/** A deferral. */
export function deferralOf(fields: Fields): Deferral {
  const deferral = deferralFrom(replyIn(fields))
  const reason = text(fields.get('reason'))
  return reason === undefined ? deferral : { ...deferral, reason }
}

/** Which list a blocked recipient is on; undefined where the reason names none. */
export function suppressionOf(
  fields: Fields,
): { readonly suppression: SuppressionReason | undefined } | undefined {
  const words = replyIn(fields) ?? ''
  if (/due to unsubscri/i.test(words)) return { suppression: 'unsubscribe' }
  // What brought the recipient onto the blocklist is not said.
  return /due to (black|block)-? ?list/i.test(words) ? { suppression: undefined } : undefined
}

const prefix = /^(?:undefined|RecipientError:) /i

/** The reason in one line, without what Brevo's own code puts before it. */
function replyIn(fields: Fields): string | undefined {
  return text(fields.get('reason'))?.replaceAll(/\s+/g, ' ').replace(prefix, '')
}

function categoryOf(reply = ''): 'domain' | undefined {
  return /unable to find mx/i.test(reply) ? 'domain' : undefined
}
