import { singleHeader, type Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { text } from '../../read/values.js'

/**
 * The payload of a delivery, with the id of the delivery, which is in a header and not signed.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'headers' | 'body'>): readonly Item[] {
  const items = readJson(delivery)
  const eventId = text(singleHeader(delivery, 'x-webhook-delivery-id'))
  if (eventId === undefined || items.length !== 1) return items
  return items.map((item) => ({ ...item, eventId }))
}
