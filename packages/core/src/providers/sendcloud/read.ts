import type { Delivery, VerifiedDelivery } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import { formTree } from '../../read/form/form-tree.js'
import { isUrlencoded } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import { record, text, verbatim } from '../../read/values.js'

type Arrived = Pick<Delivery, 'headers' | 'body'>

/** What was posted, and the bytes of the message in it. */
interface Posted {
  readonly raw: unknown
  readonly mime: Uint8Array | undefined
}

/**
 * The payload of a delivery, a form or JSON; an inbound message is parsed here.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export async function read(delivery: VerifiedDelivery): Promise<readonly Item[]> {
  return Promise.all((await postedIn(delivery)).map(itemOf))
}

async function itemOf({ raw, mime }: Posted): Promise<Item> {
  const isInbound = text(record(raw)['event'])?.toLowerCase() === 'route'
  if (!isInbound || mime === undefined || mime.length === 0) return { raw }
  return { raw, mail: await parseMime(mime) }
}

const bodies = new WeakMap<Uint8Array, Promise<readonly Posted[]>>()

/** The body of a delivery, read once: the signature is in it, so the verifier needs it before the reader does. */
export function postedIn(delivery: Arrived): Promise<readonly Posted[]> {
  const known = bodies.get(delivery.body)
  if (known !== undefined) return known
  const posted = readPosted(delivery)
  bodies.set(delivery.body, posted)
  return posted
}

// The limit of the body is the only one that a message with its files may hit.
const limits = { parts: 1000, fields: 1000, fieldBytes: Infinity, totalBytes: Infinity }

async function readPosted(delivery: Arrived): Promise<readonly Posted[]> {
  if (!isUrlencoded(delivery))
    return readJson(delivery).map(({ raw }) => ({ raw, mime: mimeIn(raw) }))
  const form = await readForm(delivery, limits)
  return [{ raw: formTree(form), mime: form.fields.get('raw_message')?.[0]?.bytes }]
}

function mimeIn(raw: unknown): Uint8Array | undefined {
  const source = verbatim(record(raw)['raw_message'])
  return source === undefined ? undefined : Buffer.from(source)
}
