import type { Bounce } from '../../events/bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

/** A bounce, out of a line of the server's log. */
export function bounceOf(providerKind: string, raw: Fields): Bounce {
  const details = text(raw['details']) ?? ''
  return bounceFrom(replyIn(details), {
    kind: /^hard/i.test(providerKind) ? 'permanent' : 'transient',
    smtpCode: raw['response_code'] ?? undefined,
    remoteMta: /(?:^|\s)(\S{1,255}) \[[\da-f.:]{3,45}\]/i.exec(details.slice(0, 2000))?.[1],
    providerKind,
  })
}

/** The reply in parentheses; without one, the whole line. */
function replyIn(details: string): string {
  const [start, end] = [details.search(/\([245]\d\d[\s-]/), details.lastIndexOf(')')]
  return start >= 0 && end > start ? details.slice(start + 1, end) : details
}
