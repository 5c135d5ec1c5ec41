import type { WholeMessage } from '../../src/view/shapes.js'
import { route } from '../lib/route.js'
import { useAnswer } from '../lib/use-answer.js'
import { EventRows, ownerOf } from '../parts/event-rows.js'
import { Facts } from '../parts/facts.js'
import { FromMemory } from '../parts/from-memory.js'
import { Statuses } from '../parts/message-rows.js'
import { PageTitle } from '../parts/page-title.js'
import { Text } from '../parts/text.js'
import { Answered } from '../parts/trouble.js'

/** What happened to a message. */
export function MessageView() {
  const { id, query } = route.value
  const body = {
    messageId: id,
    provider: query.get('provider') ?? undefined,
    account: query.get('account') ?? undefined,
  }
  const asked = useAnswer<WholeMessage>('message', { body })
  return (
    <>
      <PageTitle title="Message">
        <button onClick={asked.reload}>Reload</button>
      </PageTitle>
      <FromMemory />
      <Answered asked={asked}>
        {(message) => (
          <>
            <Facts of={factsOf(message)} />
            <h2>What happened</h2>
            <EventRows name="Timeline of the message" events={message.timeline} />
          </>
        )}
      </Answered>
    </>
  )
}

function factsOf(message: WholeMessage) {
  const { subject, reference, messageId, recipients } = message
  return {
    Status: <Statuses of={recipients} />,
    Subject: subject === undefined ? undefined : <Text of={subject} />,
    Id: <Text of={messageId} code />,
    Reference: reference === undefined ? undefined : <Text of={reference} code />,
    Provider: ownerOf(message),
  }
}
