import type { Charts, ChartTotal } from '../view/shapes.js'
import { withoutAbsent } from '../util/without-absent.js'
import { Counts } from './counts.js'
import type { Owner, Series } from './series.js'

/** Whose numbers are wanted. */
export interface Wanted {
  readonly provider: string | undefined
  readonly account: string | undefined
}

/** The numbers that were counted in memory. */
export function chartsOf(series: Series, wanted: Wanted, now: number): Charts {
  const times = series.times(now)
  const counts = times.map((time) => joined(rowsFor(series, time, wanted)))
  return {
    stepMs: series.stepMs,
    times,
    source: 'memory',
    outcomes: over(counts, ({ outcomes }) => outcomes),
    types: over(counts, ({ types }) => types),
    bounceRate: counts.map(({ bounced, delivered }) => rate(bounced, bounced + delivered)),
    complaintRate: counts.map(({ complained, delivered }) => rate(complained, delivered)),
    lagMedian: counts.map(({ lag }) => lag.quantile(0.5)),
    lag95: counts.map(({ lag }) => lag.quantile(0.95)),
    totals: totals(series, times, wanted),
  }
}

/** A share; null of nothing. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

type Rows = ReturnType<Series['rows']>

function rowsFor(series: Series, time: number, { provider, account }: Wanted): Rows {
  return series
    .rows(time)
    .filter(
      ({ owner }) =>
        (provider === undefined || owner.provider === provider) &&
        (account === undefined || owner.account === account),
    )
}

function joined(rows: Rows): Counts {
  const all = new Counts()
  for (const { counts } of rows) all.join(counts)
  return all
}

/** For each name the numbers over time, noughts included. */
function over(
  counts: readonly Counts[],
  pick: (counts: Counts) => Readonly<Record<string, number>>,
): Record<string, readonly number[]> {
  const names = new Set(counts.flatMap((each) => Object.keys(pick(each))))
  return Object.fromEntries(
    [...names].map((name) => [name, counts.map((each) => pick(each)[name] ?? 0)]),
  )
}

function totals(series: Series, times: readonly number[], wanted: Wanted): ChartTotal[] {
  const groups = new Map<string, { readonly owner: Owner; readonly counts: Counts }>()
  for (const { owner, counts } of times.flatMap((time) => rowsFor(series, time, wanted))) {
    const key = JSON.stringify([owner.provider, owner.account])
    const group = groups.get(key) ?? { owner, counts: new Counts() }
    group.counts.join(counts)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ owner, counts }) => totalOf(owner, counts))
}

function totalOf({ provider, account }: Owner, counts: Counts): ChartTotal {
  const { types, bounced, delivered, complained } = counts
  return withoutAbsent({
    provider: provider ?? '(none)',
    account,
    events: Object.values(types).reduce((sum, count) => sum + count, 0),
    bounceRate: rate(bounced, bounced + delivered) ?? undefined,
    complaintRate: rate(complained, delivered) ?? undefined,
  })
}
