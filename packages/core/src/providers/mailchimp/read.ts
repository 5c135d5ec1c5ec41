import type { Delivery } from '../../delivery.js'

import { readForm } from '../../read/form/form.js'
import { formTree } from '../../read/form/form-tree.js'
import { isUrlencoded } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'

/**
 * The payload of a delivery: its form, as an object.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(
  delivery: Pick<Delivery, 'headers' | 'body'>,
): readonly Item[] | Promise<readonly Item[]> {
  return isUrlencoded(delivery) ? readFields(delivery) : readJson(delivery)
}

async function readFields(delivery: Pick<Delivery, 'headers' | 'body'>): Promise<readonly Item[]> {
  return [{ raw: formTree(await readForm(delivery)) }]
}
