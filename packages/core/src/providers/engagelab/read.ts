import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import { verbatim } from '../../read/values.js'
import { sourceOf } from './message.js'

/**
 * The payload of a delivery; an inbound message is parsed here.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export async function read(delivery: VerifiedDelivery): Promise<readonly Item[]> {
  return Promise.all(readJson(delivery).map(itemOf))
}

async function itemOf({ raw }: Item): Promise<Item> {
  const { name, data } = sourceOf(raw)
  const source = name?.toLowerCase() === 'route' ? verbatim(data['raw_message']) : undefined
  return source === undefined ? { raw } : { raw, mail: await parseMime(Buffer.from(source)) }
}
