import type { Columns } from './columns.js'
import { countersSql } from './counters-sql.js'
import { eventColumns, newsColumns } from './event-row.js'
import { Parameters } from './parameters.js'
import { statusesSql } from './statuses-sql.js'
import { suppressionsSql } from './suppressions-sql.js'

/** The name of a table, with its schema. */
export type TableName = (name: string) => string

/** What a delivery has beside its events: most have nothing, and a short statement. */
export interface Contents {
  readonly mentions: boolean
  readonly changes: boolean
  readonly strikes: boolean
}

/** An address that an event names beside its recipient. */
export interface MentionRow {
  readonly event_key: string
  readonly address_key: string
}

/** The columns of a `MentionRow`. */
export const mentionColumns: Columns<MentionRow> = { event_key: 'uuid', address_key: 'uuid' }

/**
 * Records a delivery: its events, and what follows from those that are new. Its parameters are the packed columns of
 * events and news, and, as far as there are such, of mentions, changes and strikes with their policy.
 *
 * Every part sees the tables as they were before. Rows are written table after table, in the order of their keys:
 * deliveries that have some in common wait for each other, but never in a circle.
 */
export function recordStatement(table: TableName, contents: Contents): string {
  const parameters = new Parameters()
  const parts = [
    freshSql(table, parameters),
    `news as materialized (
  select * from fresh join ${parameters.table(newsColumns, 'news')} using (key)
)`,
    statusesSql(table),
    countersSql(table),
    ...(contents.mentions ? [mentionsSql(table, parameters)] : []),
    ...suppressionsSql({ table, contents, parameters }),
  ]
  return `with ${parts.join(', ')}\nselect count(*)::integer as recorded from fresh`
}

/** The rows come sorted by key. They are not made a table of first: it would hold everything once more. */
function freshSql(table: TableName, parameters: Parameters): string {
  const { occurred_at, ...others } = parameters.columns(eventColumns)
  const columns = Object.entries(others)
  return `fresh as (
  insert into ${table('events')} (tx, recorded_at, occurred_at, ${columns.map(([name]) => name).join(', ')})
  select (select tx_offset from ${table('clock')}) + pg_current_xact_id()::text::bigint, now(),
    to_timestamp(unnest(${occurred_at}) / 1000),
    ${columns.map(([, list]) => `unnest(${list})`).join(', ')}
  on conflict (key) do nothing
  returning key, ordinal, occurred_at, message_key, recipient_key, provider, account, type
)`
}

function mentionsSql(table: TableName, parameters: Parameters): string {
  return `mentioned as (
  insert into ${table('mentions')} (address_key, occurred_at, event_key)
  select address_key, occurred_at, event_key
  from fresh join ${parameters.table(mentionColumns, 'named')} on event_key = key
  order by 1, 2, 3
  on conflict do nothing
)`
}
