import type { Delivery } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import { formTree } from '../../read/form/form-tree.js'
import { isForm } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'

type Posted = Pick<Delivery, 'headers' | 'body'>

/**
 * The event of a delivery: a form, unless JSON was chosen for the webhook.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Posted): readonly Item[] | Promise<readonly Item[]> {
  return isForm(delivery) ? readPosted(delivery) : readJson(delivery)
}

async function readPosted(delivery: Posted): Promise<readonly Item[]> {
  // Each recipient may be a field.
  return [{ raw: formTree(await readForm(delivery, { parts: 10_000, fields: 10_000 })) }]
}
