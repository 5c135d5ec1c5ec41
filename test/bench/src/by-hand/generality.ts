import { leased, type Once } from './leases.js'

interface Event {
  readonly id: string
}

/** What by hand can be done in more than one way. */
export interface Ways {
  readonly once: Once
  /** What becomes of an event before it is handled. */
  finished<E extends Event>(event: E): E
}

/** With the least. */
export const plainly: Ways = { once: leased, finished: (event) => event }

/**
 * An event made in two steps, as it must be where one part knows the provider and another what the events of all have in
 * common: this copies what the first has found, without what is absent.
 */
export function copied<E extends Event>(draft: E): E {
  const { id, type, provider, providerType } = draft as Draft
  const { occurredAt, receivedAt, test, authenticity } = draft as Draft
  const event: Record<string, unknown> = {
    id,
    type,
    provider,
    providerType,
    occurredAt,
    receivedAt,
    test,
    authenticity,
  }
  for (const name in draft) if (draft[name] !== undefined) event[name] = draft[name]
  return event as unknown as E
}

type Draft = Readonly<Record<string, unknown>>

/** Work whose steps may each have to wait, and an answer with a body. */
export function inSteps<D>(work: (delivery: D) => unknown): (delivery: D) => Promise<unknown> {
  const verifiedAndRead = async (delivery: D): Promise<unknown> => work(delivery)
  return async (delivery) => {
    await verifiedAndRead(delivery)
    return { status: 200, body: JSON.stringify({ events: 1 }) }
  }
}
