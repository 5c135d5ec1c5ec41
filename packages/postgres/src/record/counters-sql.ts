import type { TableName } from './statement-parts.js'

/** So many connections can count the same thing without waiting for each other's commit. */
const slots = 16

const inOrder = '1, 2, 3, 4, 5, 6, 7'

/** Counts what is new. */
export function countersSql(table: TableName, single: boolean): string {
  return `counted as (
  insert into ${table('counters')} as old (account, hour, slot, provider, domain, type, outcome, events)
  select coalesce(account, ''), date_trunc('hour', occurred_at, 'UTC'), pg_backend_pid() % ${slots}, provider,
    coalesce(domain, ''), type, coalesce(outcome, ''), ${single ? 1 : 'count(*)'}
  from news
  where counts
  ${single ? '' : `group by ${inOrder} order by ${inOrder}`}
  on conflict (account, hour, slot, provider, domain, type, outcome)
  do update set events = old.events + excluded.events
)`
}
