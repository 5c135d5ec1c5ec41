import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { record } from '../../read/values.js'

/** The payloads of a delivery: one, or as some receivers are prepared for, a list in `events`. */
export function read(delivery: VerifiedDelivery): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const { events } = record(item.raw)
    return Array.isArray(events) ? events.map((raw: unknown) => ({ raw })) : [item]
  })
}
