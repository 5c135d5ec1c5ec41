import type { SuppressionPage, SuppressionQuery } from '@mailherald/core'
import { boundedLimit } from '@mailherald/core/ledger-kit'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import { ask } from '../read/ask.js'
import { invalidCursor } from '../read/cursor.js'
import { indexText } from '../record/text.js'
import { entryRows, suppressionOf } from './entry-rows.js'

/**
 * A part of the list, by key set, latest first.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_LEDGER_UNAVAILABLE`
 */
export async function list(db: Database, query: SuppressionQuery): Promise<SuppressionPage> {
  const { reason, account, after } = query
  const limit = boundedLimit(query.limit)
  let entries = entryRows(db)
    .select(
      sql<string>`((extract(epoch from added_at) * 1000000)::bigint)::text`.as('microseconds'),
    )
    .orderBy('added_at', 'desc')
    .orderBy('suppressions.address_key', 'desc')
    .orderBy('entry_key', 'desc')
    // One more tells whether there is another page.
    .limit(limit + 1)
  if (reason !== undefined) entries = entries.where('reason', '=', reason)
  if (account !== undefined)
    entries = entries.where('suppressions.account', '=', indexText(account))
  if (after !== undefined) entries = entries.where(isBefore(after))
  const found = await ask(entries)
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  const shown = rows.map(suppressionOf)
  if (last === undefined) return { entries: shown }
  return { entries: shown, next: `${last.microseconds}.${last.address_key}.${last.entry_key}` }
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const cursor = new RegExp(`^(-?\\d{1,18})\\.(${uuid})\\.(${uuid})$`)

function isBefore(after: string) {
  const [, microseconds, addressKey, entryKey] = cursor.exec(after) ?? []
  if (microseconds === undefined) throw invalidCursor()
  const time = sql`timestamptz 'epoch' + ${microseconds}::bigint * interval '1 microsecond'`
  return sql<boolean>`(added_at, suppressions.address_key, entry_key) < (${time}, ${addressKey}::uuid, ${entryKey}::uuid)`
}
