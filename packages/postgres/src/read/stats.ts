import {
  MailheraldError,
  type EventType,
  type StatsDimension,
  type StatsQuery,
  type StatsRow,
} from '@mailherald/core'
import { ratesOf, type Outcome } from '@mailherald/core/ledger-kit'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../database.js'
import { indexText } from '../record/text.js'
import { ask } from './ask.js'
import { checkedDate } from './criteria.js'
import { timeOf } from './times.js'

const hour = 60 * 60 * 1000

/** What each is broken down by. The empty text stands for none. */
const expressions: Readonly<Record<StatsDimension, RawBuilder<unknown>>> = {
  day: sql`(extract(epoch from date_trunc('day', hour, 'UTC')) * 1000)::float8`,
  hour: sql`(extract(epoch from hour) * 1000)::float8`,
  provider: sql`provider`,
  account: sql`nullif(account, '')`,
  domain: sql`nullif(domain, '')`,
  type: sql`type`,
}

/**
 * How many events, broken down; in the order of what they are broken down by.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_LEDGER_UNAVAILABLE`
 */
export async function stats(db: Database, query: StatsQuery): Promise<readonly StatsRow[]> {
  const { account, until, by } = query
  const dimensions = checkedDimensions([by].flat())
  const wanted = sql.join(dimensions.map((dimension) => sql.ref(dimension)))
  const inOrder = sql.join(dimensions.map((dimension) => sql`${sql.ref(dimension)} nulls last`))
  let counters = db
    .selectFrom('counters')
    .select(dimensions.map((dimension) => expressions[dimension].as(dimension)))
    .select([
      sql<number>`sum(events)::float8`.as('events'),
      countOf('delivered').as('delivered'),
      countOf('bounced').as('bounced'),
      countOf('complained').as('complained'),
    ])
    .where('hour', '>=', hourOf('since', query.since))
    .groupBy(wanted)
    .orderBy(inOrder)
  if (until !== undefined) counters = counters.where('hour', '<', hourOf('until', until))
  if (account !== undefined) counters = counters.where('account', '=', indexText(account))
  const rows = await ask(counters.$castTo<CountedRow>())
  return rows.map(rowOf)
}

function countOf(outcome: Outcome): RawBuilder<number> {
  return sql<number>`coalesce(sum(events) filter (where outcome = ${sql.lit(outcome)}), 0)::float8`
}

interface CountedRow extends Readonly<Record<Outcome | 'events', number>> {
  /** In milliseconds since the epoch. */
  readonly day?: number
  /** In milliseconds since the epoch. */
  readonly hour?: number
  readonly provider?: string
  readonly account?: string | null
  readonly domain?: string | null
  readonly type?: EventType
}

function rowOf(row: CountedRow): StatsRow {
  const { provider, type, events, delivered, bounced, complained } = row
  const from = row.hour ?? row.day
  const account = row.account ?? undefined
  const domain = row.domain ?? undefined
  return {
    ...(from !== undefined && { from: new Date(from) }),
    ...(provider !== undefined && { provider }),
    ...(account !== undefined && { account }),
    ...(domain !== undefined && { domain }),
    ...(type !== undefined && { type }),
    events,
    delivered,
    bounced,
    complained,
    ...ratesOf({ delivered, bounced, complained }),
  }
}

/** The beginning of the hour. */
function hourOf(option: string, date: Date): RawBuilder<Date> {
  const time = checkedDate(option, date).getTime()
  return timeOf(new Date(Math.floor(time / hour) * hour))
}

function checkedDimensions(dimensions: readonly StatsDimension[]): readonly StatsDimension[] {
  if (dimensions.length > 0 && dimensions.every((name) => Object.hasOwn(expressions, name))) {
    return [...new Set(dimensions)]
  }
  const known = Object.keys(expressions).join(', ')
  throw new MailheraldError('ERR_OPTION_INVALID', `"by" must be one or several of ${known}.`, {
    details: { option: 'by' },
  })
}
