import { mailHeaders, type MailHeaders } from '../../read/mail/mail-headers.js'
import { record } from '../../read/values.js'

/** The headers of a message or of a part of it: each a text or a list of them. */
export function headersIn(value: unknown): MailHeaders {
  const pairs = Object.entries(record(value)).flatMap(([name, member]) =>
    [member].flat().flatMap((line) => (typeof line === 'string' ? [[name, line] as const] : [])),
  )
  return mailHeaders(pairs)
}
