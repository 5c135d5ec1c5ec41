import { addressKey, type ManualSuppression } from '@mailherald/core'
import { everything } from '@mailherald/core/ledger-kit'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import { keyOf } from '../keys.js'
import { ask } from '../read/ask.js'
import { accountText, entryKeyOf } from '../record/row-keys.js'
import { columnText } from '../record/text.js'

const now = sql<Date>`clock_timestamp()`

/**
 * Puts an address on the list.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
 */
export async function add(
  db: Database,
  given: string,
  { account, scope = everything, evidence = [] }: ManualSuppression,
): Promise<void> {
  const address = addressKey(given)
  const reason = 'manual'
  await ask(
    db
      .insertInto('suppressions')
      .values({
        address_key: keyOf(address),
        entry_key: entryKeyOf({ account, scope, reason }),
        address: columnText(address),
        account: accountText(account),
        scope: columnText(scope),
        reason,
        added_at: now,
        since: now,
        evidence: JSON.stringify(evidence),
      })
      .onConflict((conflict) =>
        conflict.columns(['address_key', 'entry_key']).doUpdateSet(({ ref }) => ({
          since: sql<Date>`case when suppressions.added_at >= coalesce(suppressions.removed_at, suppressions.added_at)
            then suppressions.since else ${ref('excluded.since')} end`,
          added_at: sql<Date>`greatest(suppressions.added_at, ${ref('excluded.added_at')})`,
          evidence: ref('excluded.evidence'),
        })),
      ),
  )
}
