import { keyOf } from '../keys.js'

/** Ends a value of a packed column. */
export const separator = '\u001E'

/** Stands for null in a packed column. */
export const nothing = '\u001D'

// PostgreSQL takes no text with a zero byte or half a character; the others separate the values of a column.
// oxlint-disable-next-line no-control-regex -- these are what it is for
const unfit = /[\u0000\u001D\u001E]|\p{Surrogate}/gu

/** A text as a column of PostgreSQL takes it. What it cannot hold is replaced: the event itself has it as it was. */
export function columnText(text: string): string {
  return text.replace(unfit, '\uFFFD')
}

const longest = 200

/** The same for a column of an index, where a row has at most 2,704 bytes: one that is longer ends with its digest. */
export function indexText(text: string): string {
  const fit = columnText(text)
  return fit.length <= longest ? fit : `${fit.slice(0, longest - 40)}~${keyOf(text)}`
}
