import type { Moment } from '@mailherald/core'
import { Series, type Owner } from './series.js'

/** How far back a chart looks. */
export type Range = 'hour' | 'day' | 'month'

const minute = 60_000
const hour = 60 * minute

/** Counts what comes in, for charts: since this process began, and no further back than a month. */
export class Tally {
  readonly #now: () => number
  readonly series: Readonly<Record<Range, Series>> = {
    hour: new Series(minute, 60),
    day: new Series(hour, 48),
    month: new Series(24 * hour, 30),
  }
  readonly #all: readonly Series[] = Object.values(this.series)

  constructor(now: () => number) {
    this.#now = now
  }

  moment(moment: Moment): void {
    if (moment.name !== 'event' && moment.name !== 'answered') return
    const { provider, account } = moment.trace
    const owner: Owner = { provider, account }
    const now = this.#now()
    for (const series of this.#all) {
      const counts = series.at(now, owner)
      if (moment.name === 'event') counts.addEvent(moment.event)
      else counts.addDelivery(moment.outcome)
    }
  }
}
