import type { VerifiedDelivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { decodeText } from '../../read/form/decode-text.js'
import type { Form, FormField, FormFile } from '../../read/form/shape.js'
import { readJson } from '../../read/json.js'
import { parseMime } from '../../read/mail/mime.js'
import { formOf, isForm } from './form.js'
import type { MailgunForm } from './payload.js'

/** The items of a post: an event, or an inbound mail. */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  return isForm(delivery) ? readPosted(delivery) : readJson(delivery)
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
