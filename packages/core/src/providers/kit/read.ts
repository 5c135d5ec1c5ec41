import type { Delivery } from '../../delivery.js'
import { fieldText } from '../../read/form/form.js'
import { readQuery } from '../../read/form/query.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { record, text } from '../../read/values.js'

/**
 * The events of a delivery: the elements of `events`, or of a legacy webhook the one that its URL names.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body' | 'url'>): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const { events, type } = record(item.raw)
    if (Array.isArray(events)) return events.map((raw: unknown) => ({ raw }))
    const eventName = type === undefined ? legacyNameIn(delivery) : undefined
    return eventName === undefined ? [item] : [{ ...item, eventName }]
  })
}

function legacyNameIn(delivery: Pick<Delivery, 'url'>): string | undefined {
  return text(fieldText(readQuery(delivery), 'event'))
}
