import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import { record } from '../../read/values.js'

/** The payload of a delivery; a message that Postmark has not parsed is parsed here. */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  const items = readJson(delivery)
  const isRaw = items.some(({ raw }) => unparsed(raw) !== undefined)
  return isRaw ? Promise.all(items.map(withMail)) : items
}

async function withMail(item: Item): Promise<Item> {
  const source = unparsed(item.raw)
  const mail = source === undefined ? undefined : await parseMime(Buffer.from(source))
  return mail === undefined ? item : { ...item, mail }
}

/** The message as it came, where there is nothing else of it. */
function unparsed(raw: unknown): string | undefined {
  const { RawEmail, FromFull, Headers, TextBody, HtmlBody } = record(raw)
  const isParsed = [FromFull, Headers, TextBody, HtmlBody].some((field) => field !== undefined)
  return typeof RawEmail === 'string' && RawEmail !== '' && !isParsed ? RawEmail : undefined
}
