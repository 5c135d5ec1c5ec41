import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { record } from '../../read/values.js'

/** The payload of a delivery; a message that Postmark has not parsed is parsed here. */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  return withMail(readJson(delivery), unparsed)
}

/** The message as it came, where there is nothing else of it. */
function unparsed(raw: unknown): string | undefined {
  const { RawEmail, FromFull, Headers, TextBody, HtmlBody } = record(raw)
  const isParsed = [FromFull, Headers, TextBody, HtmlBody].some((field) => field !== undefined)
  return typeof RawEmail === 'string' && RawEmail !== '' && !isParsed ? RawEmail : undefined
}
