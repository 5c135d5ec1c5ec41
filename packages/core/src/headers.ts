import type { Delivery } from './delivery.js'
import { refused, type Refused } from './verify/verifier.js'

/** All values of a header; a missing header has none. `name` in lower case. */
export function headerValues(delivery: Pick<Delivery, 'headers'>, name: string): readonly string[] {
  const value = Object.hasOwn(delivery.headers, name) ? delivery.headers[name] : undefined
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The one value of a header, or undefined where it is missing or came twice. `name` in lower case. */
export function singleHeader(
  delivery: Pick<Delivery, 'headers'>,
  name: string,
): string | undefined {
  const values = headerValues(delivery, name)
  return values.length === 1 ? values[0] : undefined
}

/** The one value of a header that a verifier depends on: missing, empty and doubled ones are refused. */
export function requiredHeader(
  delivery: Pick<Delivery, 'headers'>,
  name: string,
  missing: 'ERR_SIGNATURE_MISSING' | 'ERR_CREDENTIALS_MISSING',
): string | Refused {
  const values = headerValues(delivery, name)
  if (values.length > 1)
    return refused('ERR_HEADER_DUPLICATED', `header "${name}" came ${values.length} times`)
  return values[0] || refused(missing, `header "${name}" is missing or empty`)
}
