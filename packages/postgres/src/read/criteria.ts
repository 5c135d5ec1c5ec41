import { addressKey, MailheraldError, type EventCriteria } from '@mailherald/core'
import type { ExpressionBuilder, Expression, SqlBool } from 'kysely'
import { keyOf } from '../keys.js'
import { indexText } from '../record/text.js'
import type { Tables } from '../tables.js'
import { timeOf } from './times.js'

/** Says which events are asked for. */
export type EventCondition = (row: ExpressionBuilder<Tables, 'events'>) => Expression<SqlBool>

/** @throws {MailheraldError} `ERR_OPTION_INVALID` */
export function conditionOf(filter: EventCriteria): EventCondition {
  const { account, provider, type, recipient, messageId, reference, since, until } = filter
  return (row) =>
    row.and([
      ...(account === undefined ? [] : [row('account', '=', indexText(account))]),
      ...(provider === undefined ? [] : [isAmong(row, 'provider', provider)]),
      ...(type === undefined ? [] : [isAmong(row, 'type', type)]),
      ...(recipient === undefined ? [] : [row('recipient_key', '=', keyOf(addressKey(recipient)))]),
      ...(messageId === undefined ? [] : [row('message_key', '=', keyOf(messageId))]),
      ...(reference === undefined ? [] : [row('reference_key', '=', keyOf(reference))]),
      ...(since === undefined
        ? []
        : [row('occurred_at', '>=', timeOf(checkedDate('since', since)))]),
      ...(until === undefined
        ? []
        : [row('occurred_at', '<', timeOf(checkedDate('until', until)))]),
    ])
}

function isAmong(
  row: ExpressionBuilder<Tables, 'events'>,
  column: 'provider' | 'type',
  values: string | readonly string[],
): Expression<SqlBool> {
  const texts = [values].flat().map(indexText)
  return texts.length === 0 ? row.lit(false) : row(column, 'in', texts)
}

/** @throws {MailheraldError} `ERR_OPTION_INVALID` where it is not a date */
export function checkedDate(option: string, date: Date): Date {
  if (date instanceof Date && !Number.isNaN(date.getTime())) return date
  throw new MailheraldError('ERR_OPTION_INVALID', `"${option}" must be a valid Date.`, {
    details: { option },
  })
}
