import type { DeliveryLine } from '../../src/view/shapes.js'
import { count, duration, many, size } from '../lib/format.js'
import { linkTo } from '../lib/route.js'
import { ownerOf } from './event-rows.js'
import { EventType, Outcome } from './outcome.js'
import { People } from './person-link.js'
import { Table, type Column } from './table.js'
import { Time } from './time.js'

const columns: readonly Column[] = [
  { title: 'Time' },
  { title: 'Verdict' },
  { title: 'Events' },
  { title: 'Provider', kind: 'wide' },
  { title: 'Handlers', kind: 'wide' },
  { title: 'Size', kind: 'wide number' },
  { title: 'Took', kind: 'wide number' },
]

/** Deliveries and jobs, one a row. */
export function DeliveryRows({ rows }: { readonly rows: readonly DeliveryLine[] }) {
  return (
    <Table name="Deliveries" columns={columns}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </Table>
  )
}

function Row({ row }: { readonly row: DeliveryLine }) {
  return (
    <tr>
      <td>
        <a href={linkTo('deliveries', row.id)}>
          <Time ms={row.at} />
        </a>
      </td>
      <td>
        <Outcome of={row.outcome} /> {row.status ?? (row.kind === 'job' ? 'job' : '')}
        {row.code !== undefined && <code class="below">{row.code}</code>}
      </td>
      <td>
        <Events row={row} />
      </td>
      <td class="wide">{ownerOf(row)}</td>
      <td class="wide">{handlersOf(row)}</td>
      <td class="wide number">{row.bytes !== undefined && size(row.bytes)}</td>
      <td class="wide number">{duration(row.durationMs)}</td>
    </tr>
  )
}

function Events({ row: { events, eventCount } }: { readonly row: DeliveryLine }) {
  const others = eventCount - events.length
  return (
    <ul class="events">
      {events.map((event) => (
        <li key={event.id}>
          <EventType of={event.type} /> <People of={event.people} />
        </li>
      ))}
      {others > 0 && <li class="note">and {count(others)} more</li>}
    </ul>
  )
}

function handlersOf({ runCount, failedRuns }: DeliveryLine): string {
  if (runCount === 0) return ''
  return failedRuns === 0 ? many(runCount, 'run') : `${failedRuns} of ${runCount} failed`
}
