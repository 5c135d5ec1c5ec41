import { MailheraldError } from '@mailherald/core'

/** The place of an event in the order in which they were recorded. */
export interface Position {
  /** A whole number as text. */
  readonly tx: string
  readonly ordinal: number
}

const lastOrdinal = 999_999_999

/** Between a transaction and all that come after it. */
export function after(tx: bigint): Position {
  return { tx: `${tx > 0n ? tx : 0n}`, ordinal: lastOrdinal }
}

/** A place as `next` of a page. */
export function cursorOf({ tx, ordinal }: Position): string {
  return `${tx}.${ordinal}`
}

/** @throws {MailheraldError} `ERR_OPTION_INVALID` where it is not the `next` of a page */
export function positionOf(cursor: string): Position {
  const [, tx, ordinal] = /^(\d{1,18})\.(\d{1,9})$/.exec(cursor) ?? []
  if (tx === undefined || ordinal === undefined) throw invalidCursor()
  return { tx, ordinal: Number(ordinal) }
}

/** What a wrong `after` is refused with. */
export function invalidCursor(): MailheraldError {
  return new MailheraldError('ERR_OPTION_INVALID', '"after" must be the "next" of a page.', {
    details: { option: 'after' },
  })
}
