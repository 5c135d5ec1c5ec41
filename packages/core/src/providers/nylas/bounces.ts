import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { smtpReply } from '../../read/smtp-reply.js'
import { number, text } from '../../read/values.js'
import type { Fields } from './message.js'

// The one word that needs no guess. `mailbox_unavailable` can be any of several.
const categories: Readonly<Record<string, BounceCategory>> = { mailboxfull: 'mailbox-full' }

/** A bounce that Nylas's own sending reports: hard, whatever its type says, unless the reply is temporary. */
export function bounceOf(type: unknown, diagnostic: unknown): Bounce {
  const isTemporary = kindOf(smtpReply(diagnostic).smtpCode) === 'transient'
  const providerKind = text(type)
  return bounceFrom(diagnostic, {
    kind: isTemporary ? 'transient' : 'permanent',
    category: lookup(categories, providerKind),
    providerKind,
  })
}

/** A bounce that was found in the mailbox. */
export function detectedBounce(object: Fields): Bounce {
  const providerKind = text(object['type'])
  const reason = object['bounce_reason']
  const smtpCode = number(object['code']) ?? smtpReply(reason).smtpCode
  return bounceFrom(reason, {
    kind: kindOf(smtpCode),
    category: lookup(categories, providerKind),
    providerKind,
    smtpCode,
  })
}

function kindOf(smtpCode = 0): BounceKind | undefined {
  if (smtpCode >= 500 && smtpCode < 600) return 'permanent'
  return smtpCode >= 400 && smtpCode < 500 ? 'transient' : undefined
}
