import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import type { Deferral } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { number, record, text } from '../../read/values.js'
import type { Fields } from './message.js'

interface Meaning {
  readonly kind?: BounceKind
  readonly category: BounceCategory
}

// The list is open, and none but the first is about the address. Those beside block, recipient, spam and virus are
// unconfirmed.
const meanings: Readonly<Record<string, Meaning>> = {
  recipient: { kind: 'permanent', category: 'unknown-user' },
  capacity: { kind: 'transient', category: 'mailbox-full' },
  block: { category: 'blocked' },
  blocklist: { category: 'blocked' },
  network: { category: 'blocked' },
  protocol: { category: 'blocked' },
  dmarc: { category: 'blocked' },
  policy: { category: 'blocked' },
  spam: { category: 'spam' },
  virus: { category: 'content' },
  message: { category: 'content' },
}

/** Whether Forward Email tries again. */
export function isDeferred(raw: Fields): boolean {
  const { action, status } = record(raw['bounce'])
  const code = codeOf(raw)
  return (
    /^(defer|slowdown)$/i.test(text(action) ?? '') ||
    text(status)?.startsWith('4') === true ||
    (code !== undefined && code >= 400 && code < 500)
  )
}

/** Why a message bounced. */
export function bounceOf(raw: Fields): Bounce {
  const providerKind = text(record(raw['bounce'])['category'])
  const meaning = lookup(meanings, providerKind)
  return bounceFrom(replyOf(raw), {
    ...codesOf(raw),
    kind: meaning?.kind,
    category: meaning?.category,
    providerKind,
  })
}

/** Why a message is delayed. */
export function deferralOf(raw: Fields): Deferral {
  return deferralFrom(replyOf(raw), codesOf(raw))
}

function replyOf(raw: Fields): string | undefined {
  return text(raw['response']) ?? text(record(raw['bounce'])['message']) ?? text(raw['message'])
}

function codeOf(raw: Fields): number | undefined {
  return number(record(raw['bounce'])['code']) ?? number(raw['response_code'])
}

/** The status can be false. */
function codesOf(raw: Fields): { smtpCode: number | undefined; enhancedCode: unknown } {
  return { smtpCode: codeOf(raw), enhancedCode: record(raw['bounce'])['status'] }
}
