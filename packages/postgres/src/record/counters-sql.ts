import type { TableName } from './statement.js'

/** So many connections can count the same thing without waiting for each other's commit. */
const slots = 16

/** Counts what is new. */
export function countersSql(table: TableName): string {
  return `counted as (
  insert into ${table('counters')} as old (account, hour, slot, provider, domain, type, outcome, events)
  select coalesce(account, ''), date_trunc('hour', occurred_at, 'UTC'), pg_backend_pid() % ${slots}, provider,
    coalesce(domain, ''), type, coalesce(outcome, ''), count(*)
  from news
  where counts
  group by 1, 2, 3, 4, 5, 6, 7
  order by 1, 2, 3, 4, 5, 6, 7
  on conflict (account, hour, slot, provider, domain, type, outcome)
  do update set events = old.events + excluded.events
)`
}
