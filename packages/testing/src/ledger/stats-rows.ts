import {
  MailheraldError,
  type HeraldEvent,
  type StatsDimension,
  type StatsQuery,
  type StatsRow,
} from '@mailherald/core'
import { domainOf, outcomeOf, ratesOf, recipientOf } from '@mailherald/core/ledger-kit'
import { isOf } from './event-pages.js'

const hour = 60 * 60 * 1000
const day = 24 * hour

type Place = Pick<StatsRow, 'from' | 'provider' | 'account' | 'domain' | 'type'>

const placeBy: Readonly<Record<StatsDimension, (event: HeraldEvent) => Place>> = {
  day: ({ occurredAt }) => ({ from: new Date(Math.floor(+occurredAt / day) * day) }),
  hour: ({ occurredAt }) => ({ from: new Date(hourOf(occurredAt)) }),
  provider: ({ provider }) => ({ provider }),
  account: ({ account }) => (account === undefined ? {} : { account }),
  domain: (event) => {
    const domain = domainOf(recipientOf(event))
    return domain === undefined ? {} : { domain }
  },
  type: ({ type }) => ({ type }),
}

/**
 * How many events, broken down; in the order of what they are broken down by.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function statsOf(events: readonly HeraldEvent[], query: StatsQuery): readonly StatsRow[] {
  const { since, until = new Date(8.64e15) } = query
  const dimensions = checked([query.by].flat())
  const counted = events.filter(
    (event) =>
      !event.test &&
      isOf(event, query) &&
      hourOf(event.occurredAt) >= hourOf(since) &&
      hourOf(event.occurredAt) < hourOf(until),
  )
  const placeOf = (event: HeraldEvent): Place =>
    Object.assign({}, ...dimensions.map((dimension) => placeBy[dimension](event))) as Place
  const groups = new Map<string, HeraldEvent[]>()
  for (const event of counted) {
    const key = JSON.stringify(placeOf(event))
    groups.set(key, [...(groups.get(key) ?? []), event])
  }
  const inOrder = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return inOrder.map(([, group]) => ({ ...placeOf(group[0] as HeraldEvent), ...countsOf(group) }))
}

function checked(dimensions: readonly StatsDimension[]): readonly StatsDimension[] {
  if (dimensions.length > 0 && dimensions.every((name) => Object.hasOwn(placeBy, name))) {
    return dimensions
  }
  const known = Object.keys(placeBy).join(', ')
  throw new MailheraldError('ERR_OPTION_INVALID', `"by" must be one or several of ${known}.`, {
    details: { option: 'by' },
  })
}

function hourOf(date: Date): number {
  return Math.floor(+date / hour) * hour
}

function countsOf(events: readonly HeraldEvent[]): Omit<StatsRow, keyof Place> {
  const counts = { delivered: 0, bounced: 0, complained: 0 }
  for (const event of events) {
    const outcome = outcomeOf(event)
    if (outcome !== undefined) counts[outcome]++
  }
  return { events: events.length, ...counts, ...ratesOf(counts) }
}
