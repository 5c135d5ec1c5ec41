import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { isRecord, record } from '../../read/values.js'

/**
 * The payloads of a delivery: the elements of `data`, each with the `meta` of them all.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const { data, meta } = record(item.raw)
    if (!Array.isArray(data)) return [item]
    return data.map((raw: unknown) => ({
      raw: isRecord(raw) && isRecord(meta) ? { ...raw, meta } : raw,
    }))
  })
}
