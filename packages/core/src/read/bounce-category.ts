import type { BounceCategory } from '../events/bounce.js'
import type { SmtpReply } from './smtp-reply.js'

// RFC 3463 and the IANA registry of enhanced status codes; the first digit only says permanent or transient.
const byDetail: Readonly<Record<string, BounceCategory>> = {
  '1.0': 'unknown-user',
  '1.1': 'unknown-user',
  '1.2': 'domain',
  '1.3': 'unknown-user',
  '1.4': 'unknown-user',
  '1.6': 'unknown-user',
  // The sender's address, not the recipient's.
  '1.7': 'auth',
  '1.8': 'auth',
  '1.10': 'domain',
  '2.1': 'inactive',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '3.4': 'too-large',
  '4.4': 'domain',
  '4.5': 'throttled',
  '4.7': 'expired',
  '6.0': 'content',
  '6.1': 'content',
  '6.3': 'content',
  '7.1': 'blocked',
  '7.8': 'auth',
  '7.17': 'unknown-user',
  '7.18': 'domain',
  '7.20': 'auth',
  '7.21': 'auth',
  '7.22': 'auth',
  '7.23': 'auth',
  '7.24': 'auth',
  '7.25': 'auth',
  '7.26': 'auth',
  // The sender's domain takes no mail.
  '7.27': 'auth',
  '7.28': 'throttled',
}

// In the order in which they are tried: what names the cause most exactly comes first.
const byWording: readonly (readonly [RegExp, BounceCategory])[] = [
  [/\b(spf|dkim|dmarc)\b|unauthenticated/i, 'auth'],
  // Before what names the recipient: it is the sender that is unknown or not found.
  [/\bsender'?s? (address |e?mail )?(domain|verif)|domain of sender|\bhelo\b/i, 'auth'],
  [/\bsender'?s? (address |e?mail )?(is |was )?(rejected|denied|blocked|refused)/i, 'blocked'],
  [/relay(ing)? (access )?(denied|not permitted)|not permitted to relay|unable to relay/i, 'relay'],
  [
    /mailbox (is )?full|(over|exceed\w*|out of) ?(the )?(storage|quota|disk)|quota exceeded/i,
    'mailbox-full',
  ],
  [
    /(user|recipient|mailbox|address|account|addressee) (\S{1,100} )?(is |was |does )?(unknown|not ?found|not? exist|doesn'?t exist|invalid)|(no such|unknown|invalid|nonexistent) (user|recipient|mailbox|address|account|person)|(does not|doesn'?t|not) exist/i,
    'unknown-user',
  ],
  [
    /(account|mailbox|user|recipient) (\S{1,100} )?(is |has been )?(disabled|inactive|suspended|deactivated|locked)/i,
    'inactive',
  ],
  [
    /(domain|host) (\S{1,100} )?(is )?(not found|unknown|invalid|does not exist)|no mx|unrouteable|nxdomain|null mx/i,
    'domain',
  ],
  [/too (large|big)|size limit|exceeds? (the )?max\w* (message )?size/i, 'too-large'],
  [/rate.?limit|too many|throttl|too fast|try (again )?later/i, 'throttled'],
  [
    /black ?list|block ?list|deny ?list|\brbl\b|reputation|blocked|banned|access denied|refused by policy/i,
    'blocked',
  ],
  [/\bspam\b|junk|unsolicited|bulk mail/i, 'spam'],
  [/content|virus|malware|attachment|message rejected|policy/i, 'content'],
  [/expired|timed? ?out|retry (time|limit)|in queue too long/i, 'expired'],
]

/**
 * Why a bounce happened, from its codes and, where they say little, from its wording; `known` is what the
 * provider's own word means, for replies that say nothing.
 */
export function bounceCategory(
  { enhancedCode, smtpCode, diagnostic }: SmtpReply,
  known?: BounceCategory,
): BounceCategory {
  const detail = enhancedCode?.slice(enhancedCode.indexOf('.') + 1)
  const coded = detail === undefined ? undefined : byDetail[detail]
  if (coded !== undefined && !vague.has(detail)) return coded
  const full = smtpCode === 552 ? 'mailbox-full' : undefined
  return worded(diagnostic) ?? coded ?? full ?? known ?? (isPolicy(detail) ? 'blocked' : 'other')
}

// 7.1 means any policy: blocks, spam, failed authentication; 1.0 any address, the sender's too.
const vague: ReadonlySet<string | undefined> = new Set(['1.0', '7.1'])

/** Whatever the policy is, it is not about whether the address exists. */
function isPolicy(detail: string | undefined): boolean {
  return detail?.startsWith('7.') === true
}

function worded(diagnostic = ''): BounceCategory | undefined {
  const head = diagnostic.slice(0, 500)
  return byWording.find(([wording]) => wording.test(head))?.[1]
}
