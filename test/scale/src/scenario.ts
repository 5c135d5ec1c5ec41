/** What one of each does in a second, as measured. */
export interface Rates {
  /** Deliveries of one event that a receiver verifies, records, queues and answers. */
  readonly receiver: number
  /** Events, each in a delivery of its own, that a PostgreSQL records. */
  readonly ledger: number
  /** Events that a Redis takes and gives out again. */
  readonly queue: number
  /** Events that a worker process handles. */
  readonly worker: number
}

/** What the parts of a service are called. */
export type Part = keyof Rates

/** How many there are of each. */
export type Fleet = Readonly<Record<Part, number>>

/** One that is gone for a while. Seconds count from the beginning. */
export interface Outage {
  readonly part: Part
  /** How many of them. */
  readonly count: number
  readonly from: number
  readonly until: number
}

/** More load than usual. */
export interface Burst {
  readonly factor: number
  readonly from: number
  readonly until: number
}

/** A provider’s way to try again. */
export interface Sender {
  readonly name: string
  /** Seconds from one attempt to the next. */
  readonly retries: readonly number[]
}

/** What happens to a service. */
export interface Scenario {
  readonly name: string
  /** Events in a second, as they usually come. */
  readonly load: number
  readonly seconds: number
  readonly fleet: Fleet
  readonly sender: Sender
  readonly outages: readonly Outage[]
  readonly burst?: Burst
}
