import type { EventLine } from '../../src/view/shapes.js'
import { linkTo } from '../lib/route.js'
import { EventType } from './outcome.js'
import { People } from './person-link.js'
import { Table, type Column } from './table.js'
import { Text } from './text.js'
import { Time } from './time.js'

const columns: readonly Column[] = [
  { title: 'When' },
  { title: 'Event' },
  { title: 'Details', kind: 'wide' },
  { title: 'Provider', kind: 'wide' },
  { title: 'Message', kind: 'wide' },
]

/** Events, one a row. */
export function EventRows({
  name,
  events,
}: {
  readonly name: string
  readonly events: readonly EventLine[]
}) {
  return (
    <Table name={name} columns={columns}>
      {events.map((event) => (
        <tr key={event.id}>
          <td>
            <Time ms={event.occurredAt} />
          </td>
          <td>
            <EventType of={event.type} />
            {event.test && <span class="note">test</span>}
            <div>
              <People of={event.people} />
            </div>
            <div class="narrow">{event.detail !== undefined && <Text of={event.detail} />}</div>
          </td>
          <td class="wide">{event.detail !== undefined && <Text of={event.detail} />}</td>
          <td class="wide">{ownerOf(event)}</td>
          <td class="wide">
            <MessageLink event={event} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** Leads to what happened to the message of an event. */
export function MessageLink({ event }: { readonly event: EventLine }) {
  const { messageId, provider, account, type } = event
  if (messageId === undefined) return null
  if (type === 'email.received') return <Text of={messageId} code />
  return (
    <a href={linkTo('messages', messageId, { provider, account })}>
      <Text of={messageId} code />
    </a>
  )
}

/** A provider, and the account where it has one. */
export function ownerOf({
  provider,
  account,
}: {
  readonly provider?: string
  readonly account?: string
}): string {
  if (provider === undefined) return 'none'
  return account === undefined ? provider : `${provider} / ${account}`
}
