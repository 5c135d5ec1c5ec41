import type { Delivery } from '../../delivery.js'
import { singleHeader } from '../../delivery.js'
import { readForm } from '../../read/form/form.js'
import type { Form } from '../../read/form/shape.js'

const formType = /^\s*(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i
const jsonObject = /^\s*\{/

/** Whether a post is a form: routes and old webhooks. No form begins like a JSON object. */
export function isForm(delivery: Pick<Delivery, 'headers' | 'body'>): boolean {
  const head = Buffer.from(delivery.body.subarray(0, 100)).toString('latin1')
  return formType.test(singleHeader(delivery, 'content-type') ?? '') && !jsonObject.test(head)
}

const limits = {
  // Each header of an inbound mail is a field.
  parts: 10_000,
  fields: 10_000,
  files: 10_000,
  nameBytes: 1000,
  // The limit of the body is the only one that a mail may hit.
  fieldBytes: Infinity,
  totalBytes: Infinity,
}

const forms = new WeakMap<Uint8Array, Promise<Form>>()

/** The form of a post, read once: the signature stands in it, so the verifier needs it before the reader does. */
export function formOf(delivery: Pick<Delivery, 'headers' | 'body'>): Promise<Form> {
  const known = forms.get(delivery.body)
  if (known !== undefined) return known
  const form = readForm(delivery, limits)
  forms.set(delivery.body, form)
  return form
}
