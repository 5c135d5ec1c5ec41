import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { record } from '../../read/values.js'

/**
 * The payloads of a delivery: one event, a batch of events, or inbound messages in `items`.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson(delivery).flatMap(partsOf)
}

/** How a batch is wrapped is not documented: a bare list is read, and one under `events` too. */
function partsOf(item: Item): readonly Item[] {
  const { event, items, events } = record(item.raw)
  if (event !== undefined) return [item]
  const parts: unknown = items ?? events
  return Array.isArray(parts) ? parts.map((raw: unknown) => ({ raw })) : [item]
}
