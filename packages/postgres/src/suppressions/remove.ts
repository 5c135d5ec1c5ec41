import { addressKey, type SuppressionTarget } from '@mailherald/core'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import { keyOf } from '../keys.js'
import { ask } from '../read/ask.js'
import { accountText } from '../record/row-keys.js'
import { columnText } from '../record/text.js'

/**
 * Takes an address off the list, and keeps off it whatever happened before.
 *
 * @returns whether it was there
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
 */
export async function remove(
  db: Database,
  address: string,
  { account, scope }: SuppressionTarget,
): Promise<boolean> {
  const removal = {
    address_key: keyOf(addressKey(address)),
    account: accountText(account),
    scope: scope === undefined ? null : columnText(scope),
  }
  const removed = await ask(
    db
      .with('removal', (query) =>
        query
          .insertInto('removals')
          .values({
            ...removal,
            target_key: keyOf(JSON.stringify([removal.account, removal.scope])),
            at: sql<Date>`clock_timestamp()`,
          })
          .onConflict((conflict) =>
            conflict
              .columns(['address_key', 'target_key'])
              .doUpdateSet(({ ref }) => ({ at: ref('excluded.at') })),
          )
          .returning('at'),
      )
      .updateTable('suppressions')
      .from('removal')
      .set(({ ref }) => ({ removed_at: ref('removal.at') }))
      .where('address_key', '=', removal.address_key)
      .where(sql<boolean>`added_at >= coalesce(removed_at, added_at) and added_at <= removal.at`)
      .$if(removal.account !== null, (some) => some.where('account', '=', removal.account))
      .$if(removal.scope !== null, (some) => some.where('scope', '=', removal.scope as string))
      .returning('entry_key'),
  )
  return removed.length > 0
}
