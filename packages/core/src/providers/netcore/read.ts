import type { Delivery } from '../../delivery.js'
import { exactIntegers } from '../../read/exact-integers.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'

/**
 * The events of a delivery. Ids of messages are text in them, because as numbers they would be rounded. What is
 * empty tries the URL out.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`
 */
export function read({ body }: Pick<Delivery, 'body'>): readonly Item[] {
  return body.length === 0 ? [] : readJson({ body: exactIntegers(body) })
}
