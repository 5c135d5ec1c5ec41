import type { WholeDelivery } from '../../src/view/shapes.js'
import { duration, size } from '../lib/format.js'
import { route } from '../lib/route.js'
import { useAnswer } from '../lib/use-answer.js'
import { AsItCame } from '../parts/as-it-came.js'
import { ownerOf } from '../parts/event-rows.js'
import { Facts } from '../parts/facts.js'
import { Outcome } from '../parts/outcome.js'
import { PageTitle } from '../parts/page-title.js'
import { Runs } from '../parts/runs.js'
import { Time } from '../parts/time.js'
import { Answered } from '../parts/trouble.js'
import { WholeEvents } from '../parts/whole-events.js'

/** One delivery: what came, what was made of it, and what became of that. */
export function DeliveryView() {
  const { id } = route.value
  const asked = useAnswer<WholeDelivery>(`deliveries/${encodeURIComponent(id)}`)
  return (
    <>
      <PageTitle title={`Delivery ${id}`}>
        <button onClick={asked.reload}>Reload</button>
      </PageTitle>
      <Answered asked={asked}>{(delivery) => <Whole delivery={delivery} />}</Answered>
    </>
  )
}

function Whole({ delivery }: { readonly delivery: WholeDelivery }) {
  return (
    <>
      <Facts of={factsOf(delivery)} />
      <section aria-labelledby="handlers">
        <h2 id="handlers">Handlers</h2>
        <Runs delivery={delivery} />
      </section>
      <div class="beside">
        <section aria-labelledby="came">
          <h2 id="came">As it came</h2>
          <AsItCame delivery={delivery} />
        </section>
        <section aria-labelledby="events">
          <h2 id="events">As events</h2>
          <WholeEvents delivery={delivery} />
        </section>
      </div>
    </>
  )
}

function factsOf(delivery: WholeDelivery) {
  const { outcome, status, code, at, durationMs, content, recordedMs, enqueuedMs } = delivery
  return {
    Verdict: (
      <>
        <Outcome of={outcome} /> {status} {code !== undefined && <code>{code}</code>}
      </>
    ),
    Provider: ownerOf(delivery),
    Received: <Time ms={at} />,
    Took: duration(durationMs),
    Recorded: recordedMs === undefined ? undefined : `in ${duration(recordedMs)}`,
    Queued: enqueuedMs === undefined ? undefined : `in ${duration(enqueuedMs)}`,
    Size: content === undefined ? undefined : size(content.bodySize),
    Answer: content === undefined ? undefined : <code>{content.reply.body}</code>,
  }
}
