import type { SuppressionTarget } from '@mailherald/core'
import { sql } from 'kysely'
import { keyOf } from '../keys.js'
import { ask } from '../read/ask.js'
import { accountText } from '../record/row-keys.js'
import { columnText } from '../record/text.js'
import type { ListSource } from './check.js'

/**
 * Takes an address off the list, and keeps off it whatever happened before.
 *
 * @returns whether it was there
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
 */
export async function remove(
  { db, keysOf }: ListSource,
  address: string,
  { account, scope }: SuppressionTarget,
): Promise<boolean> {
  const keys = keysOf(address)
  const removal = {
    account: accountText(account),
    scope: scope === undefined ? null : columnText(scope),
  }
  const target = keyOf(JSON.stringify([removal.account, removal.scope]))
  const removed = await ask(
    db
      .with('removal', (query) =>
        query
          .insertInto('removals')
          .values(
            keys.map((key) => ({
              ...removal,
              address_key: key,
              target_key: target,
              at: sql<Date>`clock_timestamp()`,
            })),
          )
          .onConflict((conflict) =>
            conflict
              .columns(['address_key', 'target_key'])
              .doUpdateSet(({ ref }) => ({ at: ref('excluded.at') })),
          )
          .returning(['removals.address_key', 'at']),
      )
      .updateTable('suppressions')
      .from('removal')
      .set(({ ref }) => ({ removed_at: ref('removal.at') }))
      .whereRef('suppressions.address_key', '=', 'removal.address_key')
      .where(sql<boolean>`added_at >= coalesce(removed_at, added_at) and added_at <= removal.at`)
      .$if(removal.account !== null, (some) => some.where('account', '=', removal.account))
      .$if(removal.scope !== null, (some) => some.where('scope', '=', removal.scope as string))
      .returning('entry_key'),
  )
  return removed.length > 0
}
