import { useMemo, useState } from 'preact/hooks'
import type { Charts, ChartTotal } from '../../src/view/shapes.js'
import { count, percent, when } from '../lib/format.js'
import { state } from '../lib/state.js'
import { useAnswer } from '../lib/use-answer.js'
import { bounceThresholds, complaintThresholds, picturesOf, verdict } from '../lib/pictures.js'
import { Chart } from '../parts/chart.js'
import { Choice } from '../parts/choice.js'
import { ownerOf } from '../parts/event-rows.js'
import { PageTitle } from '../parts/page-title.js'
import { Select } from '../parts/select.js'
import { Table, type Column } from '../parts/table.js'
import { Answered, Nothing } from '../parts/trouble.js'

const ranges = ['hour', '2 days', '30 days'] as const
type Range = (typeof ranges)[number]
const asked: Readonly<Record<Range, string>> = { hour: 'hour', '2 days': 'day', '30 days': 'month' }

/** Numbers over time. */
export function ChartsView() {
  const [range, setRange] = useState<Range>(state.value?.hasLedger === true ? '30 days' : 'hour')
  const [owner, setOwner] = useState('')
  const [provider, account] = owner.split(' / ', 2)
  const all = useAnswer<Charts>('charts', { query: { range: asked[range] } })
  const some = useAnswer<Charts>('charts', { query: { range: asked[range], provider, account } })
  const owners = all.data?.totals.map(ownerOf) ?? []
  return (
    <>
      <PageTitle title="Charts">
        <button onClick={some.reload}>Reload</button>
      </PageTitle>
      <div class="filters">
        <Choice
          name="How far back"
          choices={ranges}
          chosen={range}
          choose={(next) => setRange(next)}
        />
        <Select
          label="Provider and account"
          options={owner === '' || owners.includes(owner) ? owners : [...owners, owner]}
          value={owner}
          choose={setOwner}
        />
      </div>
      <Answered asked={some}>{(charts) => <All charts={charts} />}</Answered>
    </>
  )
}

function All({ charts }: { readonly charts: Charts }) {
  const pictures = useMemo(() => picturesOf(charts), [charts])
  return (
    <>
      <p class="note">{sourceOf(charts)}</p>
      <div class="charts">
        <Chart title="Deliveries" picture={pictures.deliveries} />
        <Chart title="Events" picture={pictures.events} />
        <Chart
          title="Bounce rate"
          note="Permanent bounces of what was delivered or bounced. Above 2 % is worth a look, above 5 % providers suspend."
          picture={pictures.bounces}
        />
        <Chart
          title="Complaint rate"
          note="Complaints of what was delivered. Gmail and Yahoo ask for less than 0.1 %, and never 0.3 %."
          picture={pictures.complaints}
        />
        <Chart
          title="Lag"
          note="From what happened to its arrival here, to the next power of two."
          picture={pictures.lag}
        />
      </div>
      <h2>By provider and account</h2>
      {charts.totals.length === 0 ? <Nothing>Nothing yet.</Nothing> : <Totals of={charts.totals} />}
    </>
  )
}

function sourceOf({ source }: Charts): string {
  const since = `since this process started (${when(state.value?.startedAt ?? Date.now())})`
  return source === 'ledger'
    ? `Events and rates come from the ledger; deliveries and lag were counted ${since}.`
    : `Counted ${since}; events that came twice count twice.`
}

const columns: readonly Column[] = [
  { title: 'Provider' },
  { title: 'Events', kind: 'number' },
  { title: 'Bounces', kind: 'number' },
  { title: 'Complaints', kind: 'number' },
]

function Totals({ of }: { readonly of: readonly ChartTotal[] }) {
  return (
    <Table name="By provider and account" columns={columns}>
      {of.map((total) => (
        <tr key={ownerOf(total)}>
          <td>{ownerOf(total)}</td>
          <td class="number">{count(total.events)}</td>
          <td class="number">
            <Rate of={total.bounceRate} thresholds={bounceThresholds} />
          </td>
          <td class="number">
            <Rate of={total.complaintRate} thresholds={complaintThresholds} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function Rate({
  of,
  thresholds,
}: {
  readonly of: number | undefined
  readonly thresholds: typeof bounceThresholds
}) {
  if (of === undefined) return <>none</>
  const { kind, word } = verdict(of, thresholds)
  return (
    <span class={`outcome ${kind}`}>
      {percent(of)} {word}
    </span>
  )
}
