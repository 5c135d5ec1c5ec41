import type { Delivery } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import { formTree } from '../../read/form/form-tree.js'
import { isMultipart } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { exactIntegers } from '../../read/exact-integers.js'
import { readJson } from '../../read/json.js'
import { record } from '../../read/values.js'

type Posted = Pick<Delivery, 'headers' | 'body'>

/**
 * The payloads of a delivery: the reports in `results`, one object, or the form of an inbound message.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`, `ERR_DEPENDENCY_MISSING`
 */
export function read(delivery: Posted): readonly Item[] | Promise<readonly Item[]> {
  if (isMultipart(delivery)) return readInbound(delivery)
  return readJson({ body: exactIntegers(delivery.body) }).flatMap((item) => {
    const { results } = record(item.raw)
    return Array.isArray(results) ? results.map((raw: unknown) => ({ raw })) : [item]
  })
}

async function readInbound(delivery: Posted): Promise<readonly Item[]> {
  // The limit of the body is the only one that a message may hit.
  const form = await readForm(delivery, { fieldBytes: Infinity, totalBytes: Infinity })
  return [{ raw: formTree(form), eventName: 'inbound' }]
}
