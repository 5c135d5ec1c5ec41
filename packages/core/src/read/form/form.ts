import type { Delivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { singleHeader } from '../../delivery.js'
import { decodeText } from './decode-text.js'
import { formLimits, formTooLarge, type FormLimits } from './form-limits.js'
import { formOf } from './form-parts.js'
import type { Form } from './shape.js'
import { headerParams } from './header-params.js'
import { readMultipart } from './multipart.js'
import { readUrlencoded } from './urlencoded.js'

/**
 * Reads a form: `application/x-www-form-urlencoded` or, where the package `@fastify/busboy` is installed,
 * `multipart/form-data`. A part is a file where it has a filename, even an empty one, or a content type that
 * is neither text nor JSON.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE` beyond a limit; `ERR_BODY_UNREADABLE` for a malformed body or
 * another content type; `ERR_DEPENDENCY_MISSING` without `@fastify/busboy`
 * @example
 * ```ts
 * const form = await readForm(delivery, { fieldBytes: 4 * 1024 * 1024 })
 * const subject = fieldText(form, 'subject')
 * ```
 */
export async function readForm(
  delivery: Pick<Delivery, 'headers' | 'body'>,
  limits: Partial<FormLimits> = {},
): Promise<Form> {
  const { value, params } = headerParams(singleHeader(delivery, 'content-type') ?? '')
  const within = formLimits(limits)
  if (delivery.body.length > within.totalBytes) throw formTooLarge(`${within.totalBytes} bytes`)
  if (value === 'application/x-www-form-urlencoded') {
    return readUrlencoded(delivery.body, within, params.get('charset'))
  }
  if (value === 'multipart/form-data') {
    return formOf(await readMultipart(delivery.body, params.get('boundary'), within.parts), within)
  }
  throw new MailheraldError(
    'ERR_BODY_UNREADABLE',
    'The body is not a form: its content type is neither application/x-www-form-urlencoded nor multipart/form-data.',
  )
}

/**
 * The first value of a name, as text.
 *
 * @param charset counts before the one that the part names; without either it is UTF-8 or Windows-1252,
 * whichever fits
 */
export function fieldText(form: Form, name: string, charset?: string): string | undefined {
  const field = form.fields.get(name)?.[0]
  return field === undefined ? undefined : decodeText(field.bytes, charset ?? field.charset)
}
