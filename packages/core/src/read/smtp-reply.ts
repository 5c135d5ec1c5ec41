import { text } from './values.js'

/** What an SMTP reply says. */
export interface SmtpReply {
  /** Three-digit reply code. */
  readonly smtpCode?: number
  /** Enhanced status code (RFC 3463). */
  readonly enhancedCode?: string
  /** The reply as received, without the `smtp;` that delivery reports put before it. */
  readonly diagnostic?: string
}

const typePrefix = /^(?:smtp|x-[\w-]{1,40})\s*;\s*/i
const replyCode = /^[2-5]\d\d(?=[\s-]|$)/
const anywhereCode = /(?:^|[\s(:[])([45]\d\d)[\s-](?=[245]\.\d)/
const enhanced = /(?:^|[\s([:#-])([245]\.\d{1,3}\.\d{1,3})(?=$|[\s)\]:,;.-])/

/**
 * The codes in an SMTP reply such as `550 5.1.1 no such user` or `smtp; 452 4.2.2 full`. Text that is not a reply
 * gives its `diagnostic` only.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.2
 * @see https://www.rfc-editor.org/rfc/rfc3463
 */
export function smtpReply(value: unknown): SmtpReply {
  const diagnostic = text(value)?.replace(typePrefix, '')
  if (!diagnostic) return {}
  // Replies can be long; the codes are at their head.
  const head = diagnostic.length > 500 ? diagnostic.slice(0, 500) : diagnostic
  const code = replyCode.test(head) ? head.slice(0, 3) : anywhereCode.exec(head)?.[1]
  const enhancedCode = enhanced.exec(head)?.[1]
  // Batches hold thousands of replies: spreads would take most of the time.
  const reply: { -readonly [Name in keyof SmtpReply]: SmtpReply[Name] } = {}
  if (code !== undefined) reply.smtpCode = Number(code)
  if (enhancedCode !== undefined) reply.enhancedCode = enhancedCode
  reply.diagnostic = diagnostic
  return reply
}
