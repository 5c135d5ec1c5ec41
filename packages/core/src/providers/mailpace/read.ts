import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import { record, text, verbatim } from '../../read/values.js'

/** The payload of a delivery; an inbound message is parsed here. */
export function read(delivery: Pick<Delivery, 'body'>): Promise<readonly Item[]> {
  return Promise.all(readJson(delivery).map(withMail))
}

async function withMail(item: Item): Promise<Item> {
  const source = sourceIn(item.raw)
  return source === undefined ? item : { ...item, mail: await parseMime(Buffer.from(source)) }
}

function sourceIn(payload: unknown): string | undefined {
  const { event, raw } = record(payload)
  return text(event) === undefined ? verbatim(raw) : undefined
}
