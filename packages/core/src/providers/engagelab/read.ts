import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { verbatim } from '../../read/values.js'
import { sourceOf } from './message.js'

/**
 * The payload of a delivery; an inbound message is parsed here.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  return withMail(readJson(delivery), mailIn)
}

function mailIn(raw: unknown): string | undefined {
  const { name, data } = sourceOf(raw)
  return name?.toLowerCase() === 'route' ? verbatim(data['raw_message']) : undefined
}
