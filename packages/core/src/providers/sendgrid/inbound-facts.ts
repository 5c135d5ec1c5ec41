import type { JsonValue } from '../../events/base.js'
import type { SenderAuth, SpamResult } from '../../events/inbound.js'
import { unixTime } from '../../read/time.js'
import { number, text } from '../../read/values.js'

type Fields = Readonly<Record<string, JsonValue>>

/** What SpamAssassin says; only where the spam check is on. */
export function spamOf(fields: Fields): SpamResult | undefined {
  const [score, report] = [number(fields['spam_score']), text(fields['spam_report'])]
  if (score === undefined && report === undefined) return undefined
  return { ...(score !== undefined && { score }), ...(report !== undefined && { report }) }
}

/** What SendGrid found out about the sender. */
export function authOf(fields: Fields): SenderAuth | undefined {
  const [spf, dkim] = [text(fields['SPF'])?.toLowerCase(), dkimOf(text(fields['dkim']))]
  if (spf === undefined && dkim === undefined) return undefined
  return { ...(spf !== undefined && { spf }), ...(dkim !== undefined && { dkim }) }
}

/** `{@example.org : pass}` looks like JSON and is none: the verdicts of all signatures, each once. */
function dkimOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const verdicts = value
    .toLowerCase()
    .replace(/^\{|\}$/g, '')
    .split(',')
    .map((entry) => entry.slice(entry.lastIndexOf(':') + 1).trim())
  return [...new Set(verdicts)].filter((verdict) => verdict !== '').join(', ') || undefined
}

/** The time in a `Date` header: whatever the sender wrote, so nothing before 2000 or after 2200. */
export function dateOf(header: unknown): Date | undefined {
  const value = text(header)
  const time = value === undefined || value.length > 100 ? Number.NaN : Date.parse(value)
  // Smaller ones would be taken for seconds.
  return time > 1e11 ? unixTime(time) : undefined
}
