import { useState } from 'preact/hooks'
import type { WholeDelivery, WholeEvent } from '../../src/view/shapes.js'
import { ask } from '../lib/ask.js'
import { flatten } from '../lib/flatten.js'
import { many } from '../lib/format.js'
import { Action } from './action.js'
import { MessageLink } from './event-rows.js'
import { Lines } from './lines.js'
import { EventType } from './outcome.js'
import { People } from './person-link.js'
import { Table, type Column } from './table.js'
import { Text } from './text.js'
import { Nothing } from './trouble.js'
import { visible } from '../lib/visible.js'

/** The events that were made of a delivery. */
export function WholeEvents({ delivery }: { readonly delivery: WholeDelivery }) {
  const [more, setMore] = useState<readonly WholeEvent[]>([])
  const { id, whole, eventCount, content } = delivery
  const events = [...whole, ...more]
  if (events.length === 0) return <Nothing>{none(eventCount)}</Nothing>
  async function load(): Promise<void> {
    const query = { from: String(events.length) }
    const next = await ask<WholeEvent[]>(`deliveries/${id}/events`, { query })
    setMore([...more, ...next])
  }
  return (
    <>
      {events.map((event, index) => (
        <Event key={index} event={event} />
      ))}
      {events.length < (content?.eventsKept ?? 0) && <Action label="More events" run={load} />}
      <p class="note">
        {events.length} of {many(eventCount, 'event')}.
      </p>
    </>
  )
}

function none(count: number): string {
  return count === 0 ? 'No event was made of it.' : `${many(count, 'event')}, which are not kept.`
}

const columns: readonly Column[] = [
  { title: 'Field' },
  { title: 'Value' },
  { title: 'From', kind: 'wide' },
]

function Event({ event: { line, fields, raw, sources } }: { readonly event: WholeEvent }) {
  return (
    <article class="event">
      <h3>
        <EventType of={line.type} /> <People of={line.people} />
      </h3>
      {line.messageId !== undefined && (
        <p>
          Message <MessageLink event={line} />
        </p>
      )}
      <Table name={`Fields of ${line.type}`} columns={columns}>
        {flatten(fields).map(({ path, value }) => (
          <tr key={path}>
            <th scope="row">
              <Text of={path} code />
            </th>
            <td>
              <Text of={shown(value)} code />
              <div class="narrow">
                <Sources of={sources[path]} />
              </div>
            </td>
            <td class="wide">
              <Sources of={sources[path]} />
            </td>
          </tr>
        ))}
      </Table>
      <details>
        <summary>Payload of this event (raw)</summary>
        <Raw of={raw} />
      </details>
    </article>
  )
}

function Sources({ of = [] }: { readonly of: readonly string[] | undefined }) {
  return (
    <>
      {of.map((path) => (
        <span key={path} class="source">
          <Text of={`raw.${path}`} code />
        </span>
      ))}
    </>
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function Raw({ of }: { readonly of: unknown }) {
  const lines = JSON.stringify(of, null, 2).split('\n')
  return <Lines name="raw" count={lines.length} line={(index) => visible(lines[index] ?? '')} />
}
