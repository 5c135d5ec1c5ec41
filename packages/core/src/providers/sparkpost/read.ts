import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import { unwrap } from './envelope.js'
import { mailBytes } from './inbound.js'

/**
 * The elements of a delivery, with inbound messages parsed.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): Promise<readonly Item[]> {
  return Promise.all(readJson(delivery).map(withMail))
}

async function withMail(item: Item): Promise<Item> {
  const unwrapped = unwrap(item.raw)
  const bytes = unwrapped && mailBytes(unwrapped)
  return bytes === undefined ? item : { ...item, mail: await parseMime(bytes) }
}
