import type { Parameters } from './parameters.js'
import type { TableName } from './statement-parts.js'
import { changeColumns } from './suppression-rows.js'

/** So many events of an address are looked at for a delivery among them: a bound for an address that has millions. */
const mostBetween = 1000

/**
 * Which addresses have refused so many times in a row, with no delivery in between: `runs` has them as entries of the
 * list. A new refusal can end a row, begin one or join two: those just before and after it are looked at.
 */
export function strikesSql(table: TableName, parameters: Parameters): readonly string[] {
  const strikes = parameters.table(changeColumns, 'strike')
  const count = `${parameters.next()}::integer`
  const within = `${parameters.next()}::float8 * interval '1 millisecond'`
  const evidence = `${parameters.next()}::text`
  const events = table('events')

  const near = (side: '<=' | '>=', order: 'asc' | 'desc'): string => {
    const bound =
      side === '<=' ? `> strikes.occurred_at - ${within}` : `< strikes.occurred_at + ${within}`
    return `(select key, occurred_at from ${events} as event
        where event.strike and event.recipient_key = strikes.address_key
          and event.account is not distinct from strikes.account
          and event.occurred_at ${side} strikes.occurred_at and event.occurred_at ${bound}
        order by event.occurred_at ${order} limit ${count})`
  }
  const isDelivery = (event: string): string => `${event}.recipient_key = row.address_key
      and ${event}.account is not distinct from row.account
      and ${event}.occurred_at between row.begun_at and row.occurred_at`

  return [
    `strikes as materialized (
  select fresh.key, fresh.occurred_at, strike.address_key, strike.entry_key, strike.address, strike.account,
    strike.scope, strike.reason
  from fresh join ${strikes} on strike.event_key = fresh.key
)`,
    `refusals as (
  select near.key, near.occurred_at, strikes.address_key, strikes.entry_key, strikes.address, strikes.account,
    strikes.scope, strikes.reason
  from strikes cross join lateral (
    ${near('<=', 'desc')}
    union all
    ${near('>=', 'asc')}
  ) as near
  union select * from strikes
)`,
    `runs as (
  select address_key, entry_key, address, account, scope, reason, max(occurred_at) as added_at,
    null::timestamptz as removed_at, ${evidence} as evidence
  from (
    select *, lag(occurred_at, ${count} - 1) over (partition by entry_key, address_key order by occurred_at, key) as begun_at
    from refusals
  ) as row
  where begun_at > occurred_at - ${within}
    and not exists (select from fresh as event where event.type = 'email.delivered' and ${isDelivery('event')})
    and (
      select count(*) from (
        select type from ${events} as event where ${isDelivery('event')} order by event.occurred_at desc limit ${mostBetween}
      ) as between_them where type = 'email.delivered'
    ) = 0
  group by address_key, entry_key, address, account, scope, reason
)`,
  ]
}
