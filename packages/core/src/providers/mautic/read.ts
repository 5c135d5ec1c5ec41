import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { record, text } from '../../read/values.js'

/**
 * The entries of a delivery: what its object lists under the names of events, each with that name, in the order in which
 * they happened. Names have a dot; what else there is, such as the time of a test, is no entry.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const entries = Object.entries(record(item.raw))
      .filter(([name]) => eventName.test(name))
      .flatMap(([name, listed]) => [listed].flat().map((raw) => ({ raw, eventName: name })))
      .toSorted((one, other) => compare(placeOf(one), placeOf(other)))
    return entries.length > 0 ? entries : [item]
  })
}

const eventName = /^\w+\.\w+$/

/** Times are compared as text: all of a delivery are in the zone of the server. */
function placeOf({ raw, eventName }: Item): string {
  return `${text(record(raw)['timestamp']) ?? ''} ${eventName}`
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
