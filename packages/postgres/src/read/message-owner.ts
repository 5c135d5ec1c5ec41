import type { OfMessage } from '@mailherald/core'
import { sql, type AliasedRawBuilder, type RawBuilder } from 'kysely'
import { accountText } from '../record/row-keys.js'
import { indexText } from '../record/text.js'

/** Which message, as rows have it. */
export interface MessageOwner {
  readonly message_key: string
  readonly provider: string
  readonly account: string | null
}

/** Messages as a table `message` in a query. */
export function messagesTable(
  owners: readonly MessageOwner[],
): AliasedRawBuilder<MessageOwner, 'message'> {
  const names = sql`message (message_key uuid, provider text, account text)`
  return sql<MessageOwner>`json_to_recordset(${JSON.stringify(owners)}::json)`.as<'message'>(names)
}

/** That a row is of the provider and the account that are asked for. */
export function isOf({ provider, account }: OfMessage): RawBuilder<boolean> {
  const conditions = [
    sql<boolean>`true`,
    ...(provider === undefined ? [] : [sql<boolean>`provider = ${indexText(provider)}`]),
    ...(account === undefined ? [] : [sql<boolean>`account = ${accountText(account)}`]),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
