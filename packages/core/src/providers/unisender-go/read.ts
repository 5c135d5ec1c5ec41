import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { isRecord, record } from '../../read/values.js'

/**
 * The events of a delivery: of a batch the elements of `events`, each with the account and the project beside it.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const users = record(item.raw)['events_by_user']
    return Array.isArray(users) ? users.flatMap(eventsOf) : [item]
  })
}

function eventsOf(user: unknown): readonly Item[] {
  const { events, ...owner } = record(user)
  if (!Array.isArray(events)) return [{ raw: user }]
  return events.map((event: unknown) => ({ raw: isRecord(event) ? { ...owner, ...event } : event }))
}
