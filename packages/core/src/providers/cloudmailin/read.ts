import type { Delivery } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import { formTree } from '../../read/form/form-tree.js'
import { isMultipart } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'

type Posted = Pick<Delivery, 'headers' | 'body'>

/**
 * The message of a delivery, of either format.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`, `ERR_DEPENDENCY_MISSING`
 */
export function read(delivery: Posted): readonly Item[] | Promise<readonly Item[]> {
  return isMultipart(delivery) ? readMultipart(delivery) : readJson(delivery)
}

const limits = {
  // Each header of a message is a field, and each says its whole name.
  parts: 10_000,
  fields: 10_000,
  files: 10_000,
  nameBytes: 1000,
  // The limit of the body is the only one that a message may hit.
  fieldBytes: Infinity,
  totalBytes: Infinity,
}

async function readMultipart(delivery: Posted): Promise<readonly Item[]> {
  return [{ raw: formTree(await readForm(delivery, limits)) }]
}
