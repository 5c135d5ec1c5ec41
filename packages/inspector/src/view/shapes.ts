// What the page is told, as JSON. Times are in milliseconds since the epoch, durations in milliseconds.

/** An address. */
export interface Person {
  /** As it may be shown. */
  readonly shown: string
  /** What to ask with for this person. */
  readonly handle: string
}

/** An event in one line. */
export interface EventLine {
  readonly id: string
  readonly type: string
  readonly provider: string
  readonly account?: string
  readonly providerType: string
  readonly occurredAt: number
  readonly test: boolean
  readonly people: readonly Person[]
  readonly messageId?: string
  readonly reference?: string
  /** What is special about it, in a few words. */
  readonly detail?: string
}

/** A delivery or job in one line. */
export interface DeliveryLine {
  readonly id: string
  readonly kind: 'delivery' | 'job'
  readonly at: number
  readonly provider?: string
  readonly account?: string
  readonly outcome: string
  readonly status?: number
  readonly code?: string
  readonly durationMs: number
  readonly bytes?: number
  readonly eventCount: number
  /** The first of them. */
  readonly events: readonly EventLine[]
  readonly runCount: number
  readonly failedRuns: number
}

/** What a handler did. */
export interface RunLine {
  readonly handler: string
  readonly eventId: string
  readonly attempt?: number
  readonly state: string
  readonly durationMs?: number
}

/** An event with everything in it. */
export interface WholeEvent {
  readonly line: EventLine
  /** Without `raw`. */
  readonly fields: unknown
  readonly raw: unknown
  /** Which fields of `raw` the value of a field is in; by their paths. */
  readonly sources: Readonly<Record<string, readonly string[]>>
}

/** One delivery. */
export interface WholeDelivery extends DeliveryLine {
  readonly recordedMs?: number
  readonly enqueuedMs?: number
  readonly items?: number
  readonly runs: readonly RunLine[]
  readonly content?: {
    readonly method: string
    readonly url: string
    /** The first of them, long ones cut. */
    readonly headers: readonly (readonly [name: string, value: string])[]
    /** How many there are in all. */
    readonly headerCount: number
    readonly remoteAddress?: string
    readonly receivedAt: number
    readonly bodySize: number
    readonly bodyKept: number
    readonly reply: { readonly status: number; readonly body: string }
    /** How many events can be asked for. */
    readonly eventsKept: number
  }
  readonly whole: readonly WholeEvent[]
}

/** What there is to look at. */
export interface State {
  readonly hasLedger: boolean
  readonly hasQueue: boolean
  /** How many deliveries are kept at most. */
  readonly keep: number
  readonly startedAt: number
  readonly eventTypes: readonly string[]
}

/** How far a message has come with one recipient. */
export interface StatusLine {
  readonly person?: Person
  readonly status?: string
  readonly since: number
}

/** A message in one line. */
export interface MessageLine {
  readonly provider: string
  readonly account?: string
  readonly messageId: string
  readonly reference?: string
  readonly subject?: string
  readonly recipients: readonly StatusLine[]
}

/** A message with what happened to it. */
export interface WholeMessage extends MessageLine {
  readonly timeline: readonly EventLine[]
}

/** Somebody whom not to mail. */
export interface SuppressionLine {
  readonly person: Person
  readonly account?: string
  readonly scope: string
  readonly reason: string
  readonly evidence: readonly string[]
  readonly since: number
  readonly lastSeen: number
}

/** Somebody. */
export interface WholePerson {
  readonly person: Person
  readonly suppressions: readonly SuppressionLine[]
  readonly messages: readonly MessageLine[]
  readonly timeline: readonly EventLine[]
}

/** What was found. */
export interface Found {
  readonly person?: Person
  readonly messages: readonly MessageLine[]
  /** With more than one provider or account for a message's id: which. */
  readonly deliveries: readonly DeliveryLine[]
}

/** Events, and where to go on. */
export interface EventLines {
  readonly events: readonly EventLine[]
  readonly next?: string
}

/** A part of the list of whom not to mail. */
export interface SuppressionLines {
  readonly entries: readonly SuppressionLine[]
  readonly next?: string
}

/** Numbers over time. Every list has one number for each of `times`; null: nothing to count. */
export interface Charts {
  readonly stepMs: number
  readonly times: readonly number[]
  /** Where the numbers of events come from. */
  readonly source: 'ledger' | 'memory'
  readonly outcomes: Readonly<Record<string, readonly number[]>>
  readonly types: Readonly<Record<string, readonly number[]>>
  readonly bounceRate: readonly (number | null)[]
  readonly complaintRate: readonly (number | null)[]
  readonly lagMedian: readonly (number | null)[]
  readonly lag95: readonly (number | null)[]
  /** In all of the time, for each provider and account. */
  readonly totals: readonly ChartTotal[]
}

/** The numbers of a provider and account. */
export interface ChartTotal {
  readonly provider: string
  readonly account?: string
  readonly events: number
  readonly bounceRate?: number
  readonly complaintRate?: number
}

/** An event that has used up its attempts. */
export interface DeadLine {
  readonly id: string
  readonly type: string
  readonly attempts: number
  readonly reason: string
  readonly failedAt: number
  /** Absent where it cannot be read. */
  readonly event?: EventLine
}

/** What waits. */
export interface QueueState {
  readonly counts?: Readonly<Record<string, number>>
  readonly dead: number
  readonly letters: readonly DeadLine[]
}
