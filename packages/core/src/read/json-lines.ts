import type { Delivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { Item } from './item.js'
import { readJson } from './json.js'

/**
 * The items of a body in JSON Lines: one JSON value on each line. Empty lines are skipped; an empty body holds none.
 *
 * @throws {MailheraldError} `ERR_BODY_UNREADABLE` when a line is not one JSON value, or the body is not UTF-8;
 * `ERR_BODY_TOO_LARGE` beyond the limits of `readJson`, which count for all lines together
 * @see https://jsonlines.org
 * @example
 * ```ts
 * readJsonLines({ body: Buffer.from('{"event":"open"}\n{"event":"click"}\n') }) // two items
 * ```
 */
export function readJsonLines({ body }: Pick<Delivery, 'body'>): readonly Item[] {
  // A byte for each character, so that what is not UTF-8 is still found. No text in JSON has a line break in it.
  const lines = Buffer.from(body).toString('latin1').split('\n').filter(isFilled)
  const items = readJson({ body: Buffer.from(`[${lines.join(',')}]`, 'latin1') })
  if (items.length === lines.length) return items
  throw new MailheraldError('ERR_BODY_UNREADABLE', 'A line of the body is not one JSON value.')
}

function isFilled(line: string): boolean {
  return /[^ \t\r]/.test(line)
}
