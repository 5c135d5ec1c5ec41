import { keyOf } from '../keys.js'
import { columnText, indexText } from './text.js'

/** Whose message it is, as an event or a row has it. */
export interface Owner {
  readonly provider: string
  readonly account?: string | null | undefined
}

/** The key of a recipient of a message, beside that of the message. */
export function whoKeyOf({ provider, account }: Owner, recipient: string | null): string {
  return keyOf(JSON.stringify([indexText(provider), accountText(account), recipient]))
}

/** Which entry of the list of whom not to mail, beside the address. */
export interface EntryName extends Pick<Owner, 'account'> {
  readonly scope: string
  readonly reason: string
}

/** The key of an entry, beside that of the address. */
export function entryKeyOf({ account, scope, reason }: EntryName): string {
  return keyOf(JSON.stringify([accountText(account), columnText(scope), reason]))
}

/** The name of an account as it is in a column. */
export function accountText(account: string | null | undefined): string | null {
  return account === undefined || account === null ? null : indexText(account)
}
