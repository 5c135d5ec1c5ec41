import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { unwrap } from './envelope.js'
import { mailBytes } from './inbound.js'

/**
 * The elements of a delivery, with inbound messages parsed.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] | Promise<readonly Item[]> {
  return withMail(readJson(delivery), mailIn)
}

function mailIn(raw: unknown): Uint8Array | undefined {
  const unwrapped = unwrap(raw)
  return unwrapped && mailBytes(unwrapped)
}
