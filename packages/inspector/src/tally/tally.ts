import type { Moment, Trace } from '@mailherald/core'
import type { Counts } from './counts.js'
import { Series } from './series.js'

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
  /** Where was counted last: mostly it is the same provider, in the same minute. */
  #last:
    | { readonly trace: Trace; readonly until: number; readonly places: readonly Counts[] }
    | undefined

  constructor(now: () => number) {
    this.#now = now
  }

  moment(moment: Moment): void {
    if (moment.name === 'event') {
      for (const counts of this.#placesFor(moment.trace)) counts.addEvent(moment.event)
    } else if (moment.name === 'answered') {
      for (const counts of this.#placesFor(moment.trace)) counts.addDelivery(moment.outcome)
    }
  }

  #placesFor(trace: Trace): readonly Counts[] {
    const now = this.#now()
    const last = this.#last
    if (last !== undefined && now < last.until && isSameOwner(last.trace, trace)) return last.places
    const { provider, account } = trace
    const places = this.#all.map((series) => series.at(now, { provider, account }))
    // Hours and days begin with a minute.
    this.#last = { trace, until: (Math.floor(now / minute) + 1) * minute, places }
    return places
  }
}

function isSameOwner(a: Trace, b: Trace): boolean {
  return a.provider === b.provider && a.account === b.account
}
