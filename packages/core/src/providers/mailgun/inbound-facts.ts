import type { SenderAuth, SpamResult } from '../../events/inbound.js'
import type { MailHeaders } from '../../read/mail/mail-headers.js'
import { boolean, number, texts } from '../../read/values.js'

/** What Mailgun's spam filter says; only where it adds headers. */
export function spamOf(headers: MailHeaders): SpamResult | undefined {
  const score = number(agreed(headers, 'x-mailgun-sscore'))
  const flagged = boolean(agreed(headers, 'x-mailgun-sflag'))
  const report = agreed(headers, 'x-mailgun-spam-rules')
  if (score === undefined && flagged === undefined && report === undefined) return undefined
  return {
    ...(score !== undefined && { score }),
    ...(flagged !== undefined && { flagged }),
    ...(report !== undefined && { report }),
  }
}

/** What Mailgun found out about the sender; only where it adds headers. */
export function authOf(headers: MailHeaders): SenderAuth | undefined {
  const spf = agreed(headers, 'x-mailgun-spf')?.toLowerCase()
  const dkim = agreed(headers, 'x-mailgun-dkim-check-result')?.toLowerCase()
  if (spf === undefined && dkim === undefined) return undefined
  return { ...(spf !== undefined && { spf }), ...(dkim !== undefined && { dkim }) }
}

/** A sender can write the same header. Where two contradict, nobody knows which one is Mailgun's. */
function agreed(headers: MailHeaders, name: string): string | undefined {
  const values = texts(headers[name] ?? [])
  return values.length === 1 ? values[0] : undefined
}
