import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { record, verbatim } from '../../read/values.js'

/** The payload of a delivery; an inbound message of which MailerSend has not sent all is parsed here. */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  return withMail(readJson(delivery), unparsed)
}

/** The message as it came, where something that is in it has no field. */
function unparsed(payload: unknown): string | undefined {
  const { raw, headers, text, html, attachments } = record(record(payload)['data'])
  const isWhole = [headers, text, html, attachments].every((field) => (field ?? '') !== '')
  return isWhole ? undefined : verbatim(raw)
}
