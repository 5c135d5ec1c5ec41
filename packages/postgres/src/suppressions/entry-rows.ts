import type { SuppressedFor, Suppression } from '@mailherald/core'
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Database } from '../database.js'
import { millisecondsOf } from '../read/times.js'
import type { SuppressionsTable, Tables } from '../tables.js'

/** An entry of the list as its row has it. */
export interface EntryRow extends Pick<
  SuppressionsTable,
  'address_key' | 'entry_key' | 'address' | 'account' | 'scope' | 'reason' | 'evidence'
> {
  /** In milliseconds since the epoch. */
  readonly since: number
  /** In milliseconds since the epoch. */
  readonly last_seen: number
}

/** The last time that an entry was removed by hand, beside it. */
interface Removed {
  readonly removed: { readonly removed_by_hand: Date | null }
}

/** Entries that are being asked for. */
export type EntryQuery = SelectQueryBuilder<Tables & Removed, 'suppressions' | 'removed', EntryRow>

/** Of a row of `suppressions`. The index has the same words. */
const isListed: RawBuilder<boolean> = sql<boolean>`added_at >= coalesce(removed_at, added_at)`

/** What is on the list now. What was removed by hand is there again only for what happened later. */
export function entryRows(db: Database): EntryQuery {
  return db
    .selectFrom('suppressions')
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('removals')
          .select(({ fn }) => fn.max('removals.at').as('removed_by_hand'))
          .whereRef('removals.address_key', '=', 'suppressions.address_key')
          .where(
            sql<boolean>`coalesce(removals.account = suppressions.account, removals.account is null)`,
          )
          .where(sql<boolean>`coalesce(removals.scope = suppressions.scope, true)`)
          .as('removed'),
      (join) => join.onTrue(),
    )
    .where(isListed)
    .where(sql<boolean>`added_at > coalesce(removed_by_hand, '-infinity')`)
    .select((row) => [
      'suppressions.address_key',
      'entry_key',
      'address',
      'suppressions.account',
      'suppressions.scope',
      'reason',
      'evidence',
      millisecondsOf(row.ref('added_at')).as('last_seen'),
      sql<number>`(extract(epoch from case when since <= removed_by_hand then added_at else since end) * 1000)::float8`.as(
        'since',
      ),
    ])
}

/** An entry as it is shown. */
export function suppressionOf(row: EntryRow): Suppression {
  const { address, account, scope, reason, evidence, since, last_seen } = row
  return {
    address,
    ...(account !== null && { account }),
    scope,
    reason: reason as SuppressedFor,
    evidence: JSON.parse(evidence) as string[],
    since: new Date(since),
    lastSeen: new Date(last_seen),
  }
}
