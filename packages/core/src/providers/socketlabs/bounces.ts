import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

/** What a `Failed` is. The numbers of `FailureType` are in dispute: a code counts before the 2. */
export function failureType(
  payload: Fields,
): 'email.bounced' | 'email.suppressed' | 'email.autoresponded' | undefined {
  const code = text(payload.get('failurecode')) ?? ''
  const type = text(payload.get('failuretype'))?.toLowerCase()
  if (type === 'suppressed' || (type === '2' && !/^[1-5]\d{3}$/.test(code))) {
    return 'email.suppressed'
  }
  if (code === '5001') return 'email.autoresponded'
  // "Informational": about no failure.
  return /^5\d{3}$/.test(code) ? undefined : 'email.bounced'
}

/** Why a message failed. */
export function bounceOf(payload: Fields): Bounce {
  const code = text(payload.get('failurecode'))
  return bounceFrom(text(payload.get('diagnosticcode')) ?? payload.get('reason'), {
    kind: kindOf(payload, code),
    category: lookup(categories, code),
    enhancedCode: payload.get('bouncestatus'),
    providerKind: code,
    remoteMta: text(payload.get('remotemta')),
  })
}

const byClass: Readonly<Record<string, BounceKind>> = {
  2: 'permanent',
  3: 'transient',
  4: 'transient',
}
const byDigit: Readonly<Record<string, BounceKind>> = { 4: 'transient', 5: 'permanent' }
const byType: Readonly<Record<string, BounceKind>> = {
  temporary: 'transient',
  permanent: 'permanent',
  0: 'transient',
  1: 'permanent',
}

/** The code counts before the status, and that before the type of failure. */
function kindOf(payload: Fields, code: string | undefined): BounceKind | undefined {
  return (
    lookup(byClass, /^(\d)\d{3}$/.exec(code ?? '')?.[1]) ??
    lookup(byDigit, firstDigitOf(payload.get('bouncestatus'))) ??
    lookup(byDigit, firstDigitOf(payload.get('diagnosticcode'))) ??
    lookup(byType, text(payload.get('failuretype')))
  )
}

/** Of a status or a reply, whatever it is preceded by, for example `smtp;`. */
function firstDigitOf(value: unknown): string | undefined {
  return /(?:^|[\s;])([45])(?:\d\d|\.\d)/.exec(text(value)?.slice(0, 500) ?? '')?.[1]
}

/** By the list in SocketLabs's library; the codes that end in 999 say nothing more than their class. */
const categories: Readonly<Record<string, BounceCategory>> = {
  1002: 'blocked',
  1003: 'blocked',
  1004: 'content',
  1006: 'throttled',
  1007: 'content',
  2001: 'unknown-user',
  2002: 'domain',
  2003: 'unknown-user',
  2004: 'inactive',
  3001: 'mailbox-full',
  3002: 'inactive',
  3003: 'throttled',
  4001: 'throttled',
  4004: 'expired',
  4006: 'relay',
}
