import type { HeraldEvent } from '../events/event-map.js'
import { outcomeOf } from '../events/outcome.js'
import type { Writable } from '../util/writable.js'
import type { EventFacts } from './moment.js'

/** What may be told of an event. */
export function factsOf(event: HeraldEvent): EventFacts {
  const { id, type, provider, account, providerType, test, authenticity } = event
  const facts: Writable<EventFacts> = {
    id,
    type,
    provider,
    providerType,
    occurredAt: event.occurredAt.getTime(),
    receivedAt: event.receivedAt.getTime(),
    test,
    authenticity,
  }
  if (account !== undefined) facts.account = account
  if (event.type === 'email.bounced') facts.bounce = event.bounce.kind
  const outcome = outcomeOf(event)
  if (outcome !== undefined) facts.outcome = outcome
  if (event.type === 'unknown') facts.issues = event.issues.length
  return facts
}
