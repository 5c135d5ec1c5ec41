import { singleHeader, type Delivery } from '../../delivery.js'
import { headerParams } from '../../read/form/header-params.js'
import type { Item } from '../../read/item.js'
import { readJsonLines } from '../../read/json-lines.js'
import { readJson } from '../../read/json.js'
import { record } from '../../read/values.js'

/**
 * The payloads of a delivery: of JSON the elements of `events`, of JSON Lines the lines.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body' | 'headers'>): readonly Item[] {
  const { value } = headerParams(singleHeader(delivery, 'content-type') ?? '')
  const items = value === 'application/jsonl' ? readJsonLines(delivery) : readJson(delivery)
  return items.flatMap((item) => {
    const list = record(item.raw)['events']
    return Array.isArray(list) ? list.map((raw: unknown) => ({ raw })) : [item]
  })
}
