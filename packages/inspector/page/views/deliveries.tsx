import { useState } from 'preact/hooks'
import { DeliveryRows } from '../parts/delivery-rows.js'
import { PageTitle } from '../parts/page-title.js'
import { Select } from '../parts/select.js'
import { Nothing, Trouble } from '../parts/trouble.js'
import { many } from '../lib/format.js'
import { isLive } from '../lib/live.js'
import { state } from '../lib/state.js'
import { useDeliveries, type Filter } from '../lib/use-deliveries.js'

const outcomes = ['accepted', 'retry', 'refused', 'unreadable', 'probe', 'done', 'failed', 'later']

/** What comes in. */
export function DeliveriesView() {
  const [filter, setFilter] = useState<Filter>({ outcome: '', provider: '', kind: '' })
  const [isPaused, setPaused] = useState(false)
  const found = useDeliveries(filter, isPaused)
  const { rows, more, error, waiting } = found
  const set = (name: keyof Filter) => (value: string) => setFilter({ ...filter, [name]: value })
  const providers = [...new Set(rows?.flatMap(({ provider = [] }) => provider))]
  return (
    <>
      <PageTitle title="Deliveries">
        <Live isPaused={isPaused} />
        <button onClick={() => (isPaused ? (found.reload(), setPaused(false)) : setPaused(true))}>
          {isPaused ? `Go on (${waiting} new)` : 'Pause'}
        </button>
      </PageTitle>
      <Keeping />
      <div class="filters">
        <Select label="Outcome" options={outcomes} value={filter.outcome} choose={set('outcome')} />
        <Select
          label="Provider"
          options={providersWith(providers, filter.provider)}
          value={filter.provider}
          choose={set('provider')}
        />
        <Select
          label="Kind"
          options={['delivery', 'job']}
          value={filter.kind}
          choose={set('kind')}
        />
      </div>
      {error !== undefined && <Trouble message={error} retry={found.reload} />}
      {rows === undefined && error === undefined && <p class="waiting">Loading…</p>}
      {rows?.length === 0 && (
        <Nothing>Nothing yet. Deliveries are shown here as they come in.</Nothing>
      )}
      {rows !== undefined && rows.length > 0 && <DeliveryRows rows={rows} />}
      {more && <button onClick={found.older}>Show older ones</button>}
    </>
  )
}

function providersWith(providers: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || providers.includes(chosen) ? providers : [...providers, chosen]
}

function Live({ isPaused }: { readonly isPaused: boolean }) {
  const word = isPaused ? 'paused' : isLive.value ? 'live' : 'not connected'
  return <span class={`live ${isLive.value && !isPaused ? 'on' : 'off'}`}>{word}</span>
}

/** Where what is shown comes from. */
function Keeping() {
  const known = state.value
  if (known === undefined) return null
  const kept = `the last ${many(known.keep, 'delivery')}`
  return (
    <p class="note">
      {known.hasLedger
        ? `In memory: ${kept} of this process. Events, messages and numbers come from the ledger.`
        : `Without a ledger: ${kept} of this process, in memory.`}
    </p>
  )
}
