import type { Delivery } from '../../delivery.js'
import { formLimits, type FormLimits } from './form-limits.js'
import type { Form } from './shape.js'
import { readUrlencoded } from './urlencoded.js'

/**
 * Reads the query of a delivery's URL, for providers that deliver by `GET`. A secret may be in it, by any name: take the
 * parameters that the provider documents, and no others, into a payload.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE` beyond a limit
 * @example
 * ```ts
 * const event = fieldText(readQuery(delivery), 'event')
 * ```
 */
export function readQuery({ url }: Pick<Delivery, 'url'>, limits: Partial<FormLimits> = {}): Form {
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(url) ?? []
  return readUrlencoded(Buffer.from(query), formLimits(limits))
}
