import { useState } from 'preact/hooks'
import type { DeadLine, QueueState } from '../../src/view/shapes.js'
import { act } from '../lib/ask.js'
import { count, many } from '../lib/format.js'
import { announcement, state } from '../lib/state.js'
import { useAnswer } from '../lib/use-answer.js'
import { Action } from '../parts/action.js'
import { Confirm } from '../parts/confirm.js'
import { EventType } from '../parts/outcome.js'
import { PageTitle } from '../parts/page-title.js'
import { People } from '../parts/person-link.js'
import { Table, type Column } from '../parts/table.js'
import { Text } from '../parts/text.js'
import { Time } from '../parts/time.js'
import { Answered, Nothing } from '../parts/trouble.js'

/** What waits, and what has failed for good. */
export function QueueView() {
  return (
    <>
      <PageTitle title="Queue" />
      {state.value?.hasQueue === false ? (
        <Nothing>There is no queue: pass its dead letters to the inspector (deadLetters).</Nothing>
      ) : (
        <Queue />
      )}
    </>
  )
}

const pageSize = 50

function Queue() {
  const [offset, setOffset] = useState(0)
  const asked = useAnswer<QueueState>('queue', { query: { offset: String(offset) } })
  async function all(path: string, word: string): Promise<void> {
    const { count } = await act<{ count: number }>(path, { all: true })
    announcement.value = `${many(count, 'event')} ${word}.`
    asked.reload()
  }
  return (
    <Answered asked={asked}>
      {({ counts, dead, letters }) => (
        <>
          <Counts of={{ ...counts, 'dead letters': dead }} />
          <h2>Dead letters</h2>
          {dead === 0 ? (
            <Nothing>There are none.</Nothing>
          ) : (
            <>
              <div class="buttons">
                <Confirm
                  label="Replay all"
                  question={`Replay ${many(dead, 'dead letter')}? Their handlers run again.`}
                  run={() => all('queue/replay', 'replayed')}
                />
                <Confirm
                  label="Drop all"
                  question={`Drop ${many(dead, 'dead letter')}? They are gone for good.`}
                  run={() => all('queue/drop', 'dropped')}
                />
                <button onClick={asked.reload}>Reload</button>
              </div>
              <Letters letters={letters} changed={asked.reload} />
              <div class="buttons">
                {offset > 0 && <button onClick={() => setOffset(offset - pageSize)}>Back</button>}
                {offset + pageSize < dead && (
                  <button onClick={() => setOffset(offset + pageSize)}>Next</button>
                )}
              </div>
            </>
          )}
        </>
      )}
    </Answered>
  )
}

function Counts({ of }: { readonly of: Readonly<Record<string, number>> }) {
  return (
    <dl class="counts">
      {Object.entries(of).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

const columns: readonly Column[] = [
  { title: 'Failed' },
  { title: 'Event' },
  { title: 'Error' },
  { title: 'Attempts', kind: 'wide' },
  { title: 'Change' },
]

function Letters({ letters, changed }: { readonly letters: readonly DeadLine[]; changed(): void }) {
  async function one(path: string, id: string): Promise<void> {
    await act(path, { id })
    announcement.value = path.endsWith('replay') ? 'Replayed.' : 'Dropped.'
    changed()
  }
  return (
    <Table name="Dead letters" columns={columns}>
      {letters.map(({ id, type, attempts, reason, failedAt, event }) => (
        <tr key={id}>
          <td>
            <Time ms={failedAt} />
          </td>
          <td>
            <EventType of={type} /> <People of={event?.people ?? []} />
          </td>
          <td>
            <Text of={reason} />
          </td>
          <td class="wide">{attempts}</td>
          <td class="buttons">
            <Action label="Replay" run={() => one('queue/replay', id)} />
            <Confirm
              label="Drop"
              question="Drop this event? It is gone for good."
              run={() => one('queue/drop', id)}
            />
          </td>
        </tr>
      ))}
    </Table>
  )
}
