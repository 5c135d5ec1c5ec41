import { headerValues, type Delivery } from '../delivery.js'
import { refused, type Refused } from './verifier.js'

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
