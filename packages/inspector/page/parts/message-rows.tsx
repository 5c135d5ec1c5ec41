import type { MessageLine, StatusLine } from '../../src/view/shapes.js'
import { linkTo } from '../lib/route.js'
import { ownerOf } from './event-rows.js'
import { Outcome } from './outcome.js'
import { PersonLink } from './person-link.js'
import { Table, type Column } from './table.js'
import { Text } from './text.js'
import { Time } from './time.js'

const columns: readonly Column[] = [
  { title: 'Message' },
  { title: 'Status' },
  { title: 'Since', kind: 'wide' },
  { title: 'Reference', kind: 'wide' },
  { title: 'Provider', kind: 'wide' },
]

/** Messages, one a row. */
export function MessageRows({ messages }: { readonly messages: readonly MessageLine[] }) {
  return (
    <Table name="Messages" columns={columns}>
      {messages.map((message) => (
        <tr key={`${message.provider} ${message.account} ${message.messageId}`}>
          <td>
            <a href={linkTo('messages', message.messageId, whose(message))}>
              <Text of={message.subject ?? message.messageId} />
            </a>
          </td>
          <td>
            <Statuses of={message.recipients} />
          </td>
          <td class="wide">
            <Time ms={message.recipients[0]?.since ?? Number.NaN} />
          </td>
          <td class="wide">{message.reference !== undefined && <Text of={message.reference} />}</td>
          <td class="wide">{ownerOf(message)}</td>
        </tr>
      ))}
    </Table>
  )
}

function whose({ provider, account }: MessageLine): Record<string, string | undefined> {
  return { provider, account }
}

/** How far a message has come, with each of its recipients. */
export function Statuses({ of }: { readonly of: readonly StatusLine[] }) {
  return (
    <ul class="statuses">
      {of.map(({ person, status = 'unknown' }) => (
        <li key={person?.handle ?? ''}>
          <Outcome of={status} /> {person && <PersonLink person={person} />}
        </li>
      ))}
    </ul>
  )
}
