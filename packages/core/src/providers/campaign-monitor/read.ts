import type { Delivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { isRecord, record } from '../../read/values.js'

/**
 * The payloads of a delivery: the elements of `Events`, each with the list that they are all of.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  if (isXml(delivery.body)) {
    throw new MailheraldError(
      'ERR_BODY_UNREADABLE',
      'The body is XML: create the webhook again, with the PayloadFormat "json".',
    )
  }
  return readJson(delivery).flatMap((item) => {
    const { Events, ListID = null } = record(item.raw)
    if (!Array.isArray(Events)) return [item]
    return Events.map((raw: unknown) => ({ raw: isRecord(raw) ? { ...raw, ListID } : raw }))
  })
}

function isXml(body: Uint8Array): boolean {
  return /^[^\w{["]*</.test(Buffer.from(body.subarray(0, 16)).toString('latin1'))
}
