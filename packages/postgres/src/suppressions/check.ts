import type { OfAccount, Suppression, SuppressionScope } from '@mailherald/core'
import { everything } from '@mailherald/core/ledger-kit'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import type { ListedKeys } from '../erased-address.js'
import { ask } from '../read/ask.js'
import { columnText, indexText } from '../record/text.js'
import { entryRows, suppressionOf, type EntryRow } from './entry-rows.js'

/** Where the list is, and under which keys an address can be on it. */
export interface ListSource {
  readonly db: Database
  readonly keysOf: ListedKeys
}

/** The entries of some addresses, the latest first; with an account, those of it and of none. */
export function entriesOf(
  db: Database,
  addressKeys: readonly string[],
  { account }: OfAccount,
): Promise<readonly EntryRow[]> {
  const keys = sql<Wanted>`unnest(string_to_array(${addressKeys.join()}, ',')::uuid[])`
  const own = sql<boolean>`(account is null or account = ${indexText(account ?? '')})`
  const entries = entryRows(db)
    .where(sql<boolean>`suppressions.address_key = wanted.key`)
    .$if(account !== undefined, (some) => some.where(own))
    // Looked up one by one, however large the database thinks that the table is.
    .offset(0)
  return ask(
    db
      .selectFrom(keys.as<'wanted'>(sql`wanted (key)`))
      .innerJoinLateral(entries.as('entry'), (join) => join.onTrue())
      .selectAll('entry')
      .orderBy('last_seen', 'desc')
      .orderBy('entry_key'),
  )
}

interface Wanted {
  readonly key: string
}

/**
 * Which addresses not to mail, in one query.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
 */
export async function check(
  { db, keysOf }: ListSource,
  addresses: readonly string[],
  asked: SuppressionScope,
): Promise<ReadonlyMap<string, readonly Suppression[]>> {
  const keys = addresses.map(keysOf)
  if (keys.length === 0) return new Map()
  const scope = columnText(asked.scope ?? everything)
  const byAddress = new Map<string, Suppression[]>()
  for (const row of await entriesOf(db, [...new Set(keys.flat())], asked)) {
    if (row.scope !== everything && row.scope !== scope) continue
    const known = byAddress.get(row.address_key)
    if (known === undefined) byAddress.set(row.address_key, [suppressionOf(row)])
    else known.push(suppressionOf(row))
  }
  const found = new Map<string, readonly Suppression[]>()
  for (const [index, address] of addresses.entries()) {
    const reasons = (keys[index] ?? []).flatMap((key) => byAddress.get(key) ?? [])
    if (reasons.length > 0) found.set(address, reasons)
  }
  return found
}
