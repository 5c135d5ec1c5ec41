import { singleHeader, type Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { text } from '../../read/values.js'

/**
 * The payload of a delivery, with the name of the event where you have put it into the URL or a header.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'url' | 'headers' | 'body'>): readonly Item[] {
  const eventName = nameIn(delivery.url) ?? text(singleHeader(delivery, 'x-plunk-event'))
  const items = readJson(delivery)
  return eventName === undefined ? items : items.map((item) => ({ ...item, eventName }))
}

function nameIn(url: string): string | undefined {
  const query = url.slice(url.indexOf('?') + 1)
  return query === url ? undefined : text(new URLSearchParams(query).get('event'))
}
