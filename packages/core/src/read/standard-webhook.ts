import type { Delivery } from '../delivery.js'
import { singleHeader } from '../delivery.js'
import type { Item } from './item.js'
import { readJson } from './json.js'
import { text } from './values.js'

/**
 * The payload of a delivery in the manner of Standard Webhooks: its id is in a header, `webhook-id` or `svix-id`,
 * and stays the same in a redelivery. Of several payloads in one delivery none gets the id.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`
 */
export function readStandardWebhook(delivery: Pick<Delivery, 'body' | 'headers'>): readonly Item[] {
  const items = readJson(delivery)
  const eventId =
    text(singleHeader(delivery, 'svix-id')) ?? text(singleHeader(delivery, 'webhook-id'))
  if (eventId === undefined || items.length !== 1) return items
  return items.map(({ raw }) => ({ raw, eventId }))
}
