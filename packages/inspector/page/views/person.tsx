import type { WholePerson } from '../../src/view/shapes.js'
import { route } from '../lib/route.js'
import { state } from '../lib/state.js'
import { useAnswer } from '../lib/use-answer.js'
import { EventRows } from '../parts/event-rows.js'
import { FromMemory } from '../parts/from-memory.js'
import { MessageRows } from '../parts/message-rows.js'
import { PageTitle } from '../parts/page-title.js'
import { SuppressForm } from '../parts/suppress-form.js'
import { SuppressionRows } from '../parts/suppression-rows.js'
import { Text } from '../parts/text.js'
import { Answered, Nothing } from '../parts/trouble.js'

/** Somebody: whether to mail them, what was sent, and what became of it. */
export function PersonView() {
  const asked = useAnswer<WholePerson>('recipient', { body: { handle: route.value.id } })
  return (
    <>
      <PageTitle title="Recipient">
        <button onClick={asked.reload}>Reload</button>
      </PageTitle>
      <FromMemory />
      <Answered asked={asked}>
        {(person) => <Whole person={person} changed={asked.reload} />}
      </Answered>
    </>
  )
}

function Whole({ person, changed }: { readonly person: WholePerson; changed(): void }) {
  const { suppressions, messages, timeline } = person
  return (
    <>
      <p class="big">
        <Text of={person.person.shown} />
      </p>
      <h2>Suppressions</h2>
      {state.value?.hasLedger === false && (
        <Nothing>The list is in the ledger: there is none.</Nothing>
      )}
      {state.value?.hasLedger === true && (
        <>
          {suppressions.length === 0 ? (
            <p class="may">Not suppressed: may be mailed.</p>
          ) : (
            <SuppressionRows entries={suppressions} changed={changed} />
          )}
          <SuppressForm handle={person.person.handle} changed={changed} />
        </>
      )}
      <h2>Messages</h2>
      {messages.length === 0 ? (
        <Nothing>None is known.</Nothing>
      ) : (
        <MessageRows messages={messages} />
      )}
      <h2>Events</h2>
      {timeline.length === 0 ? (
        <Nothing>None is known.</Nothing>
      ) : (
        <EventRows name="Events of the recipient" events={timeline} />
      )}
    </>
  )
}
