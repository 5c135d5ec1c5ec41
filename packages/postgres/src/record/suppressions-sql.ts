import type { Parameters } from './parameters.js'
import type { Contents, TableName } from './statement-parts.js'
import { strikesSql } from './strikes-sql.js'
import { changeColumns } from './suppression-rows.js'

/** What the parts that keep the list of whom not to mail are made of. */
export interface SuppressionParts {
  readonly table: TableName
  readonly contents: Contents
  readonly parameters: Parameters
}

/** Keeps the list of whom not to mail. */
export function suppressionsSql({
  table,
  contents,
  parameters,
}: SuppressionParts): readonly string[] {
  const { changes, strikes } = contents
  if (!changes && !strikes) return []
  const said = [
    ...(changes ? [changesSql(parameters)] : []),
    ...(strikes ? ['select * from runs'] : []),
  ]
  return [
    ...(strikes ? strikesSql(table, parameters) : []),
    `said as (\n  ${said.join('\n  union all\n  ')}\n)`,
    listSql(table),
  ]
}

function changesSql(parameters: Parameters): string {
  return `select change.address_key, change.entry_key, change.address, change.account, change.scope, change.reason,
    to_timestamp(change.added_at / 1000) as added_at, to_timestamp(change.removed_at / 1000) as removed_at, change.evidence
  from fresh join ${parameters.table(changeColumns, 'change')} on change.event_key = fresh.key`
}

const removedAt = 'greatest(old.removed_at, excluded.removed_at)'

/** When it was put on the list after it had last been taken off, as far as one of two rows knows. */
function sinceOf(row: 'old' | 'excluded'): string {
  return `case when ${row}.since >= coalesce(${removedAt}, ${row}.since) then ${row}.since end`
}

/** For each entry the last that was said, by when it happened: in whatever order it comes, the list ends the same. */
function listSql(table: TableName): string {
  return `listed as (
  insert into ${table('suppressions')} as old
    (address_key, entry_key, address, account, scope, reason, added_at, removed_at, since, evidence)
  select address_key, entry_key, min(address), min(account), coalesce(min(scope), ''), min(reason),
    max(added_at), max(removed_at), min(added_at) filter (where added_at >= coalesce(last_removed_at, added_at)),
    (array_agg(evidence order by added_at desc nulls last, evidence))[1]
  from (
    select *, max(removed_at) over (partition by address_key, entry_key) as last_removed_at from said
  ) as entry
  group by address_key, entry_key
  order by address_key, entry_key
  on conflict (address_key, entry_key) do update set
    added_at = greatest(old.added_at, excluded.added_at),
    removed_at = ${removedAt},
    since = coalesce(least(${sinceOf('old')}, ${sinceOf('excluded')}), greatest(old.added_at, excluded.added_at)),
    evidence = case when excluded.added_at > coalesce(old.added_at, '-infinity') then excluded.evidence else old.evidence end
  where excluded.added_at > coalesce(old.added_at, '-infinity')
    or excluded.removed_at > coalesce(old.removed_at, '-infinity')
    or excluded.since < old.since
)`
}
