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
  '7.20': 'auth',
  '7.21': 'auth',
  '7.22': 'auth',
  '7.23': 'auth',
  '7.24': 'auth',
  '7.26': 'auth',
  '7.27': 'domain',
  '7.28': 'throttled',
}

// In the order in which they are tried: what names the cause most exactly comes first.
const byWording: readonly (readonly [RegExp, BounceCategory])[] = [
  [/\b(spf|dkim|dmarc)\b|unauthenticated/i, 'auth'],
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

/** Why a bounce happened, from its codes and, where they say little, from its wording. */
export function bounceCategory({ enhancedCode, smtpCode, diagnostic }: SmtpReply): BounceCategory {
  const detail = enhancedCode?.slice(enhancedCode.indexOf('.') + 1)
  const coded = detail === undefined ? undefined : byDetail[detail]
  // 7.1 stands for any policy: blocks, spam, failed authentication; the wording knows better.
  if (coded !== undefined && coded !== 'blocked') return coded
  return worded(diagnostic) ?? coded ?? (smtpCode === 552 ? 'mailbox-full' : 'other')
}

function worded(diagnostic = ''): BounceCategory | undefined {
  const head = diagnostic.slice(0, 500)
  return byWording.find(([wording]) => wording.test(head))?.[1]
}
