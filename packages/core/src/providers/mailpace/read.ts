import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { record, text, verbatim } from '../../read/values.js'

/** The payload of a delivery; an inbound message is parsed here. */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] | Promise<readonly Item[]> {
  return withMail(readJson(delivery), sourceIn)
}

function sourceIn(payload: unknown): string | undefined {
  const { event, raw } = record(payload)
  return text(event) === undefined ? verbatim(raw) : undefined
}
