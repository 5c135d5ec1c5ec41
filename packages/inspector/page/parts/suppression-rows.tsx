import type { SuppressionLine } from '../../src/view/shapes.js'
import { act } from '../lib/ask.js'
import { announcement } from '../lib/state.js'
import { Confirm } from './confirm.js'
import { PersonLink } from './person-link.js'
import { Table, type Column } from './table.js'
import { Text } from './text.js'
import { Time } from './time.js'

const columns: readonly Column[] = [
  { title: 'Address' },
  { title: 'Reason' },
  { title: 'Which mail', kind: 'wide' },
  { title: 'Evidence', kind: 'wide' },
  { title: 'Last seen', kind: 'wide' },
  { title: 'Change' },
]

/** Entries of the list of whom not to mail. */
export function SuppressionRows({
  entries,
  changed,
}: {
  readonly entries: readonly SuppressionLine[]
  changed(): void
}) {
  return (
    <Table name="Suppressions" columns={columns}>
      {entries.map((entry) => (
        <tr key={`${entry.person.handle} ${entry.account} ${entry.scope}`}>
          <td>
            <PersonLink person={entry.person} />
          </td>
          <td>{entry.reason}</td>
          <td class="wide">
            <Text
              of={entry.account === undefined ? entry.scope : `${entry.scope}, ${entry.account}`}
            />
          </td>
          <td class="wide">
            <Text of={entry.evidence.join('; ')} />
          </td>
          <td class="wide">
            <Time ms={entry.lastSeen} />
          </td>
          <td>
            <Confirm
              label="Remove"
              question={`Take ${entry.person.shown} off the list? It will be mailed again.`}
              run={() => remove(entry, changed)}
            />
          </td>
        </tr>
      ))}
    </Table>
  )
}

async function remove(entry: SuppressionLine, changed: () => void): Promise<void> {
  const { person, account, scope } = entry
  await act('suppressions/remove', { handle: person.handle, account, scope })
  announcement.value = 'Removed from the list.'
  changed()
}
