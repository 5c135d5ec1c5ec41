import type { SuppressionChange } from '@mailherald/core'
import { everything } from '@mailherald/core/ledger-kit'
import { keyOf } from '../keys.js'
import type { Columns } from './columns.js'
import { columnDate } from './dates.js'
import { accountText, entryKeyOf } from './row-keys.js'
import { columnText } from './text.js'

/** What an event says of an entry of the list of whom not to mail. */
export interface ChangeRow {
  readonly event_key: string
  readonly address_key: string
  readonly entry_key: string
  readonly address: string
  readonly account: string | null
  readonly scope: string
  readonly reason: string
  readonly added_at: number | null
  readonly removed_at: number | null
  readonly evidence: string
}

/** The columns of a `ChangeRow`. */
export const changeColumns: Columns<ChangeRow> = {
  event_key: 'uuid',
  address_key: 'uuid',
  entry_key: 'uuid',
  address: 'text',
  account: 'text',
  scope: 'text',
  reason: 'text',
  added_at: 'float8',
  removed_at: 'float8',
  evidence: 'text',
}

/** Which event, and whose. */
export interface ChangeOrigin {
  readonly key: string
  readonly account: string | undefined
}

/**
 * The rows of a change. A refusal that may pass has one too, of the entry that it leads to when it is one of many:
 * `added_at` is when it happened.
 */
export function changeRowsOf(
  change: SuppressionChange,
  origin: ChangeOrigin,
): readonly ChangeRow[] {
  const { address, at } = change
  const { key, account } = origin
  const rowOf = (scope: string, reason: string): Omit<ChangeRow, 'added_at' | 'removed_at'> => ({
    event_key: key,
    address_key: keyOf(address),
    entry_key: entryKeyOf({ account, scope, reason }),
    address: columnText(address),
    account: accountText(account),
    scope: columnText(scope),
    reason,
    evidence: '[]',
  })
  const time = columnDate(at)
  if (change.action === 'remove') {
    const { reasons, scope } = change
    return reasons.map((reason) => ({ ...rowOf(scope, reason), added_at: null, removed_at: time }))
  }
  const added = { added_at: time, removed_at: null }
  if (change.action === 'soft-bounce') return [{ ...rowOf(everything, 'bounce'), ...added }]
  const evidence = JSON.stringify(change.evidence)
  return [{ ...rowOf(change.scope, change.reason), ...added, evidence }]
}
