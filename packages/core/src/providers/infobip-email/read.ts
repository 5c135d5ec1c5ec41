import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { record } from '../../read/values.js'

/**
 * The payloads of a delivery: the elements of the list in its object.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const list = record(item.raw)['events']
    return Array.isArray(list) ? list.map((raw) => ({ raw })) : [item]
  })
}
