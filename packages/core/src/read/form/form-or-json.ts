import type { Delivery } from '../../delivery.js'
import type { Item } from '../item.js'
import { readJson } from '../json.js'
import { readForm } from './form.js'
import { formTree } from './form-tree.js'
import { isUrlencoded } from './is-form.js'

type Posted = Pick<Delivery, 'headers' | 'body'>

/**
 * The payload of a delivery that is a form, as the JSON that its names in brackets stand for; of any other, its JSON.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function readFormOrJson(delivery: Posted): readonly Item[] | Promise<readonly Item[]> {
  return isUrlencoded(delivery) ? readTree(delivery) : readJson(delivery)
}

async function readTree(delivery: Posted): Promise<readonly Item[]> {
  return [{ raw: formTree(await readForm(delivery)) }]
}
