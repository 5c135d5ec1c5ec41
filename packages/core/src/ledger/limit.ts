import { MailheraldError } from '../errors.js'

/**
 * How long a page of an answer is.
 *
 * @defaultValue 100
 * @throws {MailheraldError} `ERR_OPTION_INVALID` unless it is a whole number from 1 to 1,000
 */
export function boundedLimit(limit = 100): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    '"limit" must be a whole number from 1 to 1000.',
    { details: { option: 'limit' } },
  )
}
