import { messageStatuses } from '@mailherald/core/ledger-kit'
import type { TableName } from './statement-parts.js'

const ranked = messageStatuses.map((status) => `'${status}'`).join(', ')

/** From 1 on; 0 for no status. */
function rankOf(status: string): string {
  return `coalesce(array_position(array[${ranked}], ${status}), 0)`
}

/** The expression, of the first row of a group in that order. */
function first(expression: string, order: string): string {
  return `(array_agg(${expression} order by ${order}))[1]`
}

const byRank = `${rankOf('status')} desc, occurred_at`
const isHigher = `${rankOf('excluded.status')} > ${rankOf('old.status')}`
const isEarlier = 'excluded.status is not distinct from old.status and excluded.since < old.since'

const folded = `select message_key, who_key, min(provider), min(account), min(message), min(recipient),
    ${first('status', byRank)}, ${first('occurred_at', byRank)},
    ${first('reference', 'reference is null, ordinal')}, ${first('subject', 'subject is null, ordinal')}
  from news
  where who_key is not null
  group by message_key, who_key
  order by message_key, who_key`

const asItIs = `select message_key, who_key, provider, account, message, recipient, status, occurred_at, reference, subject
  from news
  where who_key is not null`

/**
 * Folds what is new into statuses, as `nextStatus` does. The order in which deliveries come makes no difference: the
 * highest status stays, with the earliest time at which it was reached.
 */
export function statusesSql(table: TableName, single: boolean): string {
  return `folded as (
  insert into ${table('statuses')} as old
    (message_key, who_key, provider, account, message, recipient, status, since, reference, subject)
  ${single ? asItIs : folded}
  on conflict (message_key, who_key) do update set
    status = case when ${isHigher} then excluded.status else old.status end,
    since = case when ${isHigher} or ${isEarlier} then excluded.since else old.since end,
    reference = coalesce(old.reference, excluded.reference),
    subject = coalesce(old.subject, excluded.subject)
  where ${isHigher} or ${isEarlier}
    or (old.reference is null and excluded.reference is not null)
    or (old.subject is null and excluded.subject is not null)
)`
}
