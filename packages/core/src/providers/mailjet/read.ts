import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { exactIntegers } from '../../read/exact-integers.js'
import { readJson } from '../../read/json.js'

/**
 * The payloads of a post: one, or a list where the callback groups its events. Message ids are text in them, because
 * as numbers they would be rounded and those of different messages become one.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`
 */
export function read({ body }: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson({ body: exactIntegers(body) })
}
