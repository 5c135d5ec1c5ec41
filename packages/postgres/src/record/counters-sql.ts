import type { TableName } from './statement-parts.js'

const inOrder = '1, 2, 3, 4, 5, 6, 7'

/**
 * Counts what is new.
 *
 * @param slot the parameter that says in which of several rows
 */
export function countersSql(table: TableName, single: boolean, slot: string): string {
  return `counted as (
  insert into ${table('counters')} as old (account, hour, slot, provider, domain, type, outcome, events)
  select coalesce(account, ''), date_trunc('hour', occurred_at, 'UTC'), ${slot}::smallint, provider,
    coalesce(domain, ''), type, coalesce(outcome, ''), ${single ? 1 : 'count(*)'}
  from news
  where counts
  ${single ? '' : `group by ${inOrder} order by ${inOrder}`}
  on conflict (account, hour, slot, provider, domain, type, outcome)
  do update set events = old.events + excluded.events
)`
}
