import type { JsonValue } from '../../events/base.js'
import type { FormFile } from '../../read/form/shape.js'
import { jsonIn } from '../../read/json.js'
import { mailHeaders, parseMailHeaders, type MailHeaders } from '../../read/mail/mail-headers.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { isRecord, record } from '../../read/values.js'
import type { MailgunForm } from './payload.js'

/** The fields of a form. */
export interface FormFields {
  readonly raw: MailgunForm
  readonly mail: ParsedMail | undefined
  /** Of the message that it is about, as far as the form has them. */
  readonly headers: MailHeaders
  /** As they are in `message-headers`, or in the message itself. */
  readonly headerBlock: string
  readonly files: readonly FormFile[]
  /** All values of a name. Names are told apart by letter case: that is how headers differ from Mailgun's fields. */
  all(name: string): readonly string[]
  /** Where a name is there twice, Mailgun's own comes first; but see `last`. */
  first(name: string): string | undefined
  /** For `timestamp`, `token` and `signature`: there Mailgun's own comes last. */
  last(name: string): string | undefined
  /** For fields that no stranger may write: undefined where the message has a header of that name. */
  own(name: string): string | undefined
}

/** The fields of a form. */
export function formFields(raw: MailgunForm, mail?: ParsedMail): FormFields {
  const all = (name: string): readonly string[] => valuesOf(raw.fields, name)
  const headerBlock = headersText(all('message-headers')) ?? headOf(raw.mime)
  const pairs = pairsOf(jsonIn(headerBlock))
  const headers =
    pairs.length > 0 ? mailHeaders(pairs) : (mail?.headers ?? parseMailHeaders(headerBlock))
  const files = Array.isArray(raw.files) ? raw.files.filter(isFile) : []
  return {
    raw,
    mail,
    headers,
    headerBlock,
    files,
    all,
    first: (name) => all(name)[0],
    last: (name) => all(name).at(-1),
    own: (name) => (Object.hasOwn(headers, name) ? undefined : all(name)[0]),
  }
}

function valuesOf(fields: unknown, name: string): readonly string[] {
  const members = record(fields)
  const values: unknown = Object.hasOwn(members, name) ? members[name] : []
  return [values].flat().filter((value) => typeof value === 'string' && value !== '') as string[]
}

/** A message may have a header of this name too. The genuine list holds that one, so it is the longest. */
function headersText(values: readonly string[]): string | undefined {
  return values.toSorted((a, b) => b.length - a.length)[0]
}

const longestHead = 256 * 1024

/** What precedes the first empty line of a message. */
function headOf(mime: unknown): string {
  if (!(mime instanceof Uint8Array)) return ''
  const head = Buffer.from(mime.subarray(0, longestHead)).toString('latin1')
  return head.split(/\r?\n\r?\n/, 1)[0] ?? ''
}

/** `[["Subject", "Hi"], …]`; old webhooks nest deeper. */
function pairsOf(value: JsonValue | undefined): (readonly [string, string])[] {
  if (!isList(value)) return []
  const [name, content] = value
  if (typeof name !== 'string') return value.flatMap(pairsOf)
  const contents = isList(content) ? content : [content]
  return contents.flatMap((text) => (typeof text === 'string' ? [[name, text] as const] : []))
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function isFile(value: unknown): value is FormFile {
  if (!isRecord(value) || typeof value['field'] !== 'string') return false
  const bytes: unknown = value['bytes']
  return bytes instanceof Uint8Array
}
