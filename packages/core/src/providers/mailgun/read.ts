import type { Delivery, VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { decodeText } from '../../read/form/decode-text.js'
import { readForm } from '../../read/form/form.js'
import { isForm } from '../../read/form/is-form.js'
import type { Form, FormField, FormFile } from '../../read/form/shape.js'
import { readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import type { MailgunForm } from './payload.js'

/** The items of a delivery: an event, or an inbound message. */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  return isMailgunForm(delivery) ? readPosted(delivery) : readJson(delivery)
}

async function readPosted(delivery: VerifiedDelivery): Promise<readonly Item[]> {
  const raw = payloadOf(await formOf(delivery))
  const mail = raw.mime && (await parseMime(raw.mime))
  return [mail === undefined ? { raw } : { raw, mail }]
}

const mimeName = 'body-mime'
const attachmentName = /^attachment-\d{1,4}$/

function payloadOf({ fields, files }: Form): MailgunForm {
  const mime = fields.get(mimeName)?.[0] ?? files.find(({ field }) => field === mimeName)
  const texts = [...fields].filter(([name]) => name !== mimeName && !attachmentName.test(name))
  return {
    fields: Object.fromEntries(texts.map(([name, values]) => [name, values.map(textOf)])),
    files: filesOf({ fields, files }),
    ...(mime !== undefined && { mime: mime.bytes }),
  }
}

function textOf({ bytes, charset }: FormField): string {
  return decodeText(bytes, charset)
}

/** An attachment of text without a file name looks like any other field. */
function filesOf({ fields, files }: Form): readonly FormFile[] {
  const unnamed = [...fields].filter(([name]) => attachmentName.test(name))
  return [
    ...files.filter(({ field }) => field !== mimeName),
    ...unnamed.flatMap(([field, values]) => values.map(({ bytes }) => ({ field, bytes }))),
  ]
}

const jsonObject = /^\s*\{/

/** Whether a delivery is a form: routes and old webhooks. No form begins like a JSON object. */
export function isMailgunForm(delivery: Pick<Delivery, 'headers' | 'body'>): boolean {
  const head = Buffer.from(delivery.body.subarray(0, 100)).toString('latin1')
  return isForm(delivery) && !jsonObject.test(head)
}

const limits = {
  // Each header of an inbound message is a field.
  parts: 10_000,
  fields: 10_000,
  files: 10_000,
  nameBytes: 1000,
  // The limit of the body is the only one that a message may hit.
  fieldBytes: Infinity,
  totalBytes: Infinity,
}

const forms = new WeakMap<Uint8Array, Promise<Form>>()

/** The form of a delivery, read once: the signature is in it, so the verifier needs it before the reader does. */
export function formOf(delivery: Pick<Delivery, 'headers' | 'body'>): Promise<Form> {
  const known = forms.get(delivery.body)
  if (known !== undefined) return known
  const form = readForm(delivery, limits)
  forms.set(delivery.body, form)
  return form
}
