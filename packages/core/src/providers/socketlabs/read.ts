import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { valuesIn, withoutSecretKey } from './envelope.js'

/**
 * The event of a delivery, without the key in it.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export async function read(delivery: Pick<Delivery, 'headers' | 'body'>): Promise<readonly Item[]> {
  return (await valuesIn(delivery)).map((value) => ({ raw: withoutSecretKey(value) }))
}
