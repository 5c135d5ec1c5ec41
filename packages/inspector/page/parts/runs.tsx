import type { WholeDelivery } from '../../src/view/shapes.js'
import { duration, many } from '../lib/format.js'
import { Outcome } from './outcome.js'
import { Table, type Column } from './table.js'
import { Text } from './text.js'
import { Nothing } from './trouble.js'

const columns: readonly Column[] = [
  { title: 'Handler' },
  { title: 'State' },
  { title: 'Attempt', kind: 'wide' },
  { title: 'Event', kind: 'wide' },
  { title: 'Took', kind: 'number' },
]

/** What each handler did with each event. */
export function Runs({ delivery }: { readonly delivery: WholeDelivery }) {
  const { runs, runCount, enqueuedMs } = delivery
  if (runs.length === 0) return <Nothing>{nobody(enqueuedMs !== undefined)}</Nothing>
  return (
    <>
      <Table name="What each handler did" columns={columns}>
        {runs.map((run, index) => (
          <tr key={index}>
            <td>
              <Text of={run.handler} />
            </td>
            <td>
              <Outcome of={run.state} />
            </td>
            <td class="wide">{run.attempt}</td>
            <td class="wide">
              <Text of={run.eventId} code />
            </td>
            <td class="number">
              {run.durationMs === undefined ? 'not run' : duration(run.durationMs)}
            </td>
          </tr>
        ))}
      </Table>
      {runCount > runs.length && <p class="note">{many(runCount, 'run')} in all.</p>}
    </>
  )
}

function nobody(isQueued: boolean): string {
  return isQueued
    ? 'Its events are in the queue. Handlers that run in another process are not seen here.'
    : 'No handler was called.'
}
