import { useState } from 'preact/hooks'
import type { EventLines } from '../../src/view/shapes.js'
import { state } from '../lib/state.js'
import { useAnswer } from '../lib/use-answer.js'
import { EventRows } from '../parts/event-rows.js'
import { FromMemory } from '../parts/from-memory.js'
import { PageTitle } from '../parts/page-title.js'
import { Select } from '../parts/select.js'
import { Answered, Nothing } from '../parts/trouble.js'

/** Every event, page by page. */
export function EventsView() {
  const [type, setType] = useState('')
  const [after, setAfter] = useState<string | undefined>(undefined)
  const asked = useAnswer<EventLines>('events', { query: { type, after } })
  function choose(value: string): void {
    setType(value)
    setAfter(undefined)
  }
  return (
    <>
      <PageTitle title="Events">
        <button onClick={asked.reload}>Reload</button>
      </PageTitle>
      <FromMemory />
      <div class="filters">
        <Select label="Type" options={state.value?.eventTypes ?? []} value={type} choose={choose} />
      </div>
      <Answered asked={asked}>
        {({ events, next }) => (
          <>
            {events.length === 0 ? (
              <Nothing>There are none.</Nothing>
            ) : (
              <EventRows name="Events" events={events} />
            )}
            <div class="buttons">
              {after !== undefined && <button onClick={() => setAfter(undefined)}>Newest</button>}
              {next !== undefined && <button onClick={() => setAfter(next)}>Older</button>}
            </div>
          </>
        )}
      </Answered>
    </>
  )
}
