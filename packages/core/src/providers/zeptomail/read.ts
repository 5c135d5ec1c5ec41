import type { Delivery } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import { isUrlencoded } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { jsonIn, readJson } from '../../read/json.js'
import { isRecord } from '../../read/values.js'

type Posted = Pick<Delivery, 'headers' | 'body'>

/**
 * The payload of a delivery, which may stand in a form. The request that tries the URL out has none.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export async function read(delivery: Posted): Promise<readonly Item[]> {
  return delivery.body.length === 0 ? [] : readJson({ body: await eventBytes(delivery) })
}

const limits = { parts: 20, fields: 20, fieldBytes: Infinity, totalBytes: Infinity }

/** The JSON of the event: the body, or the first field of a form that holds it. That is what is signed. */
export async function eventBytes(delivery: Posted): Promise<Uint8Array> {
  if (!isUrlencoded(delivery)) return delivery.body
  const { fields } = await readForm(delivery, limits)
  const values = [...fields.values()].flat().map(({ bytes }) => bytes)
  return values.find((bytes) => isRecord(jsonIn(Buffer.from(bytes).toString()))) ?? delivery.body
}
