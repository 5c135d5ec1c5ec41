import { sql, type Expression, type RawBuilder } from 'kysely'
import { columnDate } from '../record/dates.js'

/** A date as a value of a column. */
export function timeOf(date: Date): RawBuilder<Date> {
  return sql<Date>`to_timestamp(${columnDate(date)}::float8 / 1000)`
}

/** A column as milliseconds since the epoch: what becomes of a date can be changed in `pg`, and of a number hardly. */
export function millisecondsOf(column: Expression<Date | null>): RawBuilder<number> {
  return sql<number>`(extract(epoch from ${column}) * 1000)::float8`
}
