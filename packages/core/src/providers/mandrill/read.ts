import type { Delivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { readForm } from '../../read/form/form.js'
import type { Form } from '../../read/form/shape.js'
import { isUrlencoded } from '../../read/form/is-form.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'

/**
 * The payloads of a delivery: of a form those in `mandrill_events`, else those of the body.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE`, `ERR_BODY_TOO_LARGE`
 */
export function read(
  delivery: Pick<Delivery, 'headers' | 'body'>,
): readonly Item[] | Promise<readonly Item[]> {
  return isUrlencoded(delivery) ? readEvents(delivery) : readJson(delivery)
}

async function readEvents(delivery: Pick<Delivery, 'headers' | 'body'>): Promise<readonly Item[]> {
  const body = eventsIn(await formOf(delivery))
  if (body !== undefined) return readJson({ body })
  throw new MailheraldError('ERR_BODY_UNREADABLE', 'The form has no field "mandrill_events".')
}

/** The JSON in a form. */
export function eventsIn({ fields }: Form): Uint8Array | undefined {
  return fields.get('mandrill_events')?.[0]?.bytes
}

// The limit of the body is the only one that a batch may hit.
const limits = { parts: 100, fields: 100, fieldBytes: Infinity, totalBytes: Infinity }

const forms = new WeakMap<Uint8Array, Promise<Form>>()

/** The form of a delivery, read once: its values are signed, so the verifier needs it before the reader does. */
export function formOf(delivery: Pick<Delivery, 'headers' | 'body'>): Promise<Form> {
  const known = forms.get(delivery.body)
  if (known !== undefined) return known
  const form = readForm(delivery, limits)
  forms.set(delivery.body, form)
  return form
}
