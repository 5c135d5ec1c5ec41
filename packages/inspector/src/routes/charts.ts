import type { LedgerReader, StatsDimension, StatsRow } from '@mailherald/core'
import { chartsOf, rate, type Wanted } from '../tally/charts.js'
import type { Range } from '../tally/tally.js'
import type { Charts, ChartTotal } from '../view/shapes.js'
import { withoutAbsent } from '../util/without-absent.js'
import { textIn, type Answer } from './asked.js'
import { inTime } from './in-time.js'

/** Numbers over time: from the ledger, where there is one that counts in such steps, else from memory. */
export const charts: Answer = async ({ query }, parts) => {
  const range = rangeOf(query.get('range'))
  const wanted = { provider: textIn(query, 'provider'), account: textIn(query, 'account') }
  const { settings, tally } = parts
  const own = chartsOf(tally.series[range], wanted, settings.now())
  const { ledger, logger } = settings
  if (ledger === undefined || range === 'hour') return own
  return inTime('ledger', withLedger(own, wanted, ledger), logger)
}

function rangeOf(text: string | null): Range {
  return text === 'hour' || text === 'month' ? text : 'day'
}

async function withLedger(own: Charts, wanted: Wanted, ledger: LedgerReader): Promise<Charts> {
  const { times, stepMs } = own
  const unit: StatsDimension = stepMs > hourMs ? 'day' : 'hour'
  const ask = (...by: StatsDimension[]): Promise<readonly StatsRow[]> =>
    ledger.stats({
      by: wanted.provider === undefined ? by : [...new Set([...by, 'provider' as const])],
      since: new Date(times[0] ?? 0),
      ...(wanted.account !== undefined && { account: wanted.account }),
    })
  const asked = await Promise.all([ask(unit), ask(unit, 'type'), ask('provider', 'account')])
  const [rates, types, totals] = asked.map((rows) => rows.filter((row) => isWanted(row, wanted)))
  return {
    ...own,
    source: 'ledger',
    types: typesOver(types ?? [], own),
    ...ratesOver(rates ?? [], own),
    totals: (totals ?? []).slice(0, mostTotals).map(totalOf),
  }
}

const hourMs = 60 * 60 * 1000
const mostTotals = 100

function isWanted(row: StatsRow, { provider }: Wanted): boolean {
  return provider === undefined || row.provider === provider
}

type Times = Pick<Charts, 'times' | 'stepMs'>

/** In which step a row is; undefined where it is in none. */
function placeOf({ from }: StatsRow, { times, stepMs }: Times): number | undefined {
  const place = Math.floor(((from?.getTime() ?? 0) - (times[0] ?? 0)) / stepMs)
  return place >= 0 && place < times.length ? place : undefined
}

function typesOver(rows: readonly StatsRow[], charts: Times): Record<string, number[]> {
  const types: Record<string, number[]> = {}
  for (const row of rows) {
    const place = placeOf(row, charts)
    if (place === undefined || row.type === undefined) continue
    const counts = (types[row.type] ??= charts.times.map(() => 0))
    counts[place] = (counts[place] ?? 0) + row.events
  }
  return types
}

function ratesOver(
  rows: readonly StatsRow[],
  charts: Times,
): Pick<Charts, 'bounceRate' | 'complaintRate'> {
  const sums = charts.times.map(() => ({ delivered: 0, bounced: 0, complained: 0 }))
  for (const row of rows) {
    const sum = sums[placeOf(row, charts) ?? -1]
    if (sum === undefined) continue
    sum.delivered += row.delivered
    sum.bounced += row.bounced
    sum.complained += row.complained
  }
  return {
    bounceRate: sums.map(({ bounced, delivered }) => rate(bounced, bounced + delivered)),
    complaintRate: sums.map(({ complained, delivered }) => rate(complained, delivered)),
  }
}

function totalOf(row: StatsRow): ChartTotal {
  const { provider = '(none)', account, events, bounceRate, complaintRate } = row
  return withoutAbsent({ provider, account, events, bounceRate, complaintRate })
}
