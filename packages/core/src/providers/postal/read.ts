import type { VerifiedDelivery } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import { formTree } from '../../read/form/form-tree.js'
import { isUrlencoded } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { record, text } from '../../read/values.js'

/** The payload of a delivery, JSON or a form; a message that comes whole is parsed here. */
export async function read(delivery: VerifiedDelivery): Promise<readonly Item[]> {
  const items = isUrlencoded(delivery)
    ? [{ raw: formTree(await readForm(delivery, limits)) }]
    : readJson(delivery)
  return withMail(items, messageIn)
}

// The limit of the body is the only one that a message with its files may hit.
const limits = { parts: 1000, fields: 1000, fieldBytes: Infinity, totalBytes: Infinity }

function messageIn(raw: unknown): Uint8Array | undefined {
  const { message, rcpt_to: recipient } = record(raw)
  if (text(recipient) === undefined || typeof message !== 'string') return undefined
  return Buffer.from(message, 'base64')
}
