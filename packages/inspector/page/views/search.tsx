import type { Found } from '../../src/view/shapes.js'
import { searched } from '../lib/state.js'
import { useAnswer } from '../lib/use-answer.js'
import { DeliveryRows } from '../parts/delivery-rows.js'
import { FromMemory } from '../parts/from-memory.js'
import { MessageRows } from '../parts/message-rows.js'
import { PageTitle } from '../parts/page-title.js'
import { PersonLink } from '../parts/person-link.js'
import { Answered, Nothing } from '../parts/trouble.js'

/** What goes by what was searched for. */
export function SearchView() {
  return (
    <>
      <PageTitle title="Search" />
      {searched.value === '' ? (
        <Nothing>Search for an address, the id of a message, or your reference.</Nothing>
      ) : (
        <Results text={searched.value} />
      )}
    </>
  )
}

function Results({ text }: { readonly text: string }) {
  const asked = useAnswer<Found>('search', { body: { text } })
  return (
    <>
      <FromMemory />
      <Answered asked={asked}>
        {({ person, messages, deliveries }) => (
          <>
            {person !== undefined && (
              <p class="big">
                Recipient <PersonLink person={person} />
              </p>
            )}
            {messages.length > 0 && <h2>Messages</h2>}
            {messages.length > 0 && <MessageRows messages={messages} />}
            {deliveries.length > 0 && <h2>Deliveries in memory</h2>}
            {deliveries.length > 0 && <DeliveryRows rows={deliveries} />}
            {messages.length + deliveries.length === 0 && (
              <Nothing>Nothing else was found.</Nothing>
            )}
          </>
        )}
      </Answered>
    </>
  )
}
