import type { VerifiedDelivery } from '../../delivery.js'
import { singleHeader } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { fieldText, readForm } from '../../read/form/form.js'
import type { Form, FormFile } from '../../read/form/shape.js'
import { jsonIn, readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import { record, text } from '../../read/values.js'
import type { SendGridInbound } from './payload.js'

/** The items of a delivery: events, or one inbound mail. */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  const type = singleHeader(delivery, 'content-type') ?? ''
  return /^\s*multipart\/form-data\b/i.test(type) ? readInbound(delivery) : readJson(delivery)
}

// The limit of the body is the only one that a mail may hit: what is refused here is lost.
const limits = { fieldBytes: Infinity, totalBytes: Infinity }

async function readInbound(delivery: VerifiedDelivery): Promise<readonly Item[]> {
  const form = await readForm(delivery, limits)
  const email = mailBytes(form)
  const mail = email && (await parseMime(email))
  const raw: SendGridInbound = {
    fields: fieldsOf(form),
    files: filesOf(form),
    ...(email !== undefined && { email }),
    ...(mail !== undefined && { mail }),
  }
  return [{ raw }]
}

// `rawEmail` is in one place of Twilio's own documentation; everywhere else it is `email`.
const mailNames: ReadonlySet<string> = new Set(['email', 'rawEmail'])

function mailBytes({ fields, files }: Form): Uint8Array | undefined {
  for (const name of mailNames) {
    const found = fields.get(name)?.[0] ?? files.find(({ field }) => field === name)
    if (found !== undefined) return found.bytes
  }
  return undefined
}

const attachmentName = /^attachment\d{1,4}$/

/** Every field is sent in the charset of the mail, not in UTF-8. */
function fieldsOf(form: Form): Record<string, string> {
  const charsets = record(jsonIn(fieldText(form, 'charsets')))
  const names = [...form.fields.keys()].filter(
    (name) => !mailNames.has(name) && !attachmentName.test(name),
  )
  const entries = names.map((name) => [name, fieldText(form, name, text(charsets[name])) ?? ''])
  return Object.fromEntries(entries) as Record<string, string>
}

/** An attachment of text without a file name looks like any other field. */
function filesOf({ fields, files }: Form): readonly FormFile[] {
  const unnamed = [...fields].filter(([name]) => attachmentName.test(name))
  return [
    ...files.filter(({ field }) => !mailNames.has(field)),
    ...unnamed.flatMap(([field, values]) => values.map(({ bytes }) => ({ field, bytes }))),
  ]
}
