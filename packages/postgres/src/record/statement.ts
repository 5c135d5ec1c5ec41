import { keptColumns } from '../kept/kept-delivery.js'
import type { Columns } from './columns.js'
import { countersSql } from './counters-sql.js'
import { eventColumns, newsColumns, type EventRow, type NewsRow } from './event-row.js'
import { Parameters, type ColumnSql } from './parameters.js'
import type { Contents, TableName } from './statement-parts.js'
import { statusesSql } from './statuses-sql.js'
import { suppressionsSql } from './suppressions-sql.js'

/** An address that an event names beside its recipient. */
export interface MentionRow {
  readonly event_key: string
  readonly address_key: string
}

/** The columns of a `MentionRow`. */
export const mentionColumns: Columns<MentionRow> = { event_key: 'uuid', address_key: 'uuid' }

/** The columns of a `NewsRow`. */
export const keyedNewsColumns: Columns<NewsRow> = { key: 'uuid', ...newsColumns }

/**
 * Records a delivery: its events, and what follows from those that are new. Its parameters are the columns of events and
 * news (packed, unless there is a single one), and, as far as there are such, the packed columns of mentions, changes and
 * strikes with their policy.
 *
 * Every part sees the tables as they were before. Rows are written table after table, in the order of their keys:
 * deliveries that have some in common wait for each other, but never in a circle.
 */
export function recordStatement(table: TableName, contents: Contents): string {
  const { single, mentions } = contents
  const parameters = new Parameters()
  const parts = [
    freshSql(table, single ? parameters.values(eventColumns) : unnested(parameters)),
    newsSql(parameters, single),
    statusesSql(table, single),
    countersSql(table, single),
    ...(mentions ? [mentionsSql(table, parameters)] : []),
    ...suppressionsSql({ table, contents, parameters }),
    ...(contents.kept ? [keptSql(table, parameters)] : []),
  ]
  return `with ${parts.join(', ')}\nselect count(*)::integer as recorded from fresh`
}

/** Row by row, sorted by key as they come: a table of them would hold everything once more. */
function unnested(parameters: Parameters): ColumnSql<EventRow> {
  const lists = Object.entries(parameters.lists(eventColumns))
  return Object.fromEntries(
    lists.map(([name, list]) => [name, `unnest(${list})`]),
  ) as ColumnSql<EventRow>
}

function freshSql(table: TableName, { occurred_at, ...others }: ColumnSql<EventRow>): string {
  return `fresh as (
  insert into ${table('events')} (tx, recorded_at, occurred_at, ${Object.keys(others).join(', ')})
  select ${thisTx(table)}, now(), to_timestamp(${occurred_at} / 1000), ${Object.values(others).join(', ')}
  on conflict (key) do nothing
  returning key, ordinal, occurred_at, message_key, recipient_key, provider, account, type
)`
}

/** The number of this transaction, counted over all servers that the table was ever on. */
function thisTx(table: TableName): string {
  return `(select tx_offset from ${table('clock')}) + pg_current_xact_id()::text::bigint`
}

function newsSql(parameters: Parameters, single: boolean): string {
  if (!single) {
    return `news as materialized (
  select * from fresh join ${parameters.table(keyedNewsColumns, 'news')} using (key)
)`
  }
  const columns = Object.entries(parameters.values(newsColumns)).map(
    ([name, value]) => `${value} as ${name}`,
  )
  return `news as not materialized (\n  select fresh.*, ${columns.join(', ')} from fresh\n)`
}

/** A delivery that brings nothing new came before, and was kept then. */
function keptSql(table: TableName, parameters: Parameters): string {
  const { received_at, ...others } = parameters.values(keptColumns)
  return `kept as (
  insert into ${table('deliveries')} (tx, recorded_at, received_at, ${Object.keys(others).join(', ')})
  select ${thisTx(table)}, now(), to_timestamp(${received_at} / 1000), ${Object.values(others).join(', ')}
  where exists (select from fresh)
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
