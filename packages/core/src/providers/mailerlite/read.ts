import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { record } from '../../read/values.js'

/**
 * The events of a delivery: the elements of `events`, or the one that it is.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const { events } = record(item.raw)
    return Array.isArray(events) ? events.map((raw: unknown) => ({ raw })) : [item]
  })
}
