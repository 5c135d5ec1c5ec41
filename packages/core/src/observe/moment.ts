import type { Authenticity } from '../events/base.js'
import type { BounceKind } from '../events/bounce.js'
import type { Outcome } from '../events/outcome.js'
import type { ErrorCode } from '../errors.js'
import type { EventType } from '../events/event-map.js'

/** One delivery, or one job of a queue, on its way: the same object in all of its moments. */
export interface Trace {
  readonly kind: 'delivery' | 'job'
  /** Absent where the URL names no provider that is configured. */
  readonly provider?: string
  readonly account?: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  /** What an observer gave the job to carry when it was enqueued, if it is a job. */
  readonly carrier?: Carrier
}

/** What travels with a job, so that its trace is linked to that of its delivery: for example a `traceparent`. */
export type Carrier = Readonly<Record<string, string>>

/** What is told of an event: nothing that names a person. */
export interface EventFacts {
  readonly id: string
  readonly type: EventType
  readonly provider: string
  readonly account?: string
  /** The provider's own name for what happened. */
  readonly providerType: string
  /** Milliseconds since the epoch. */
  readonly occurredAt: number
  /** Milliseconds since the epoch. */
  readonly receivedAt: number
  readonly test: boolean
  readonly authenticity: Authenticity
  /** Only of bounces. */
  readonly bounce?: BounceKind
  /** Only of what counts in rates: a bounce that is permanent, a complaint that is one. */
  readonly outcome?: Outcome
  /** Only of unknown events: how many things are wrong with the payload. */
  readonly issues?: number
}

/** What became of a delivery. */
export type DeliveryOutcome =
  /** Every handler is done, or the events are stored in the queue. */
  | 'accepted'
  /** A probe or a confirmation was answered. */
  | 'probe'
  /** The provider is to try again: a handler, the ledger or the queue failed, or time was up. */
  | 'retry'
  /** It was not genuine, or no delivery at all. */
  | 'refused'
  /** Nothing in it could be read. */
  | 'unreadable'

/** What became of one handler’s work. */
export type HandlerState = 'done' | 'failed' | 'busy' | 'discarded' | 'later'

/** Something that happened on the way of a delivery or a job. Durations are in milliseconds. */
export type Moment = { readonly trace: Trace } & (
  | { readonly name: 'received' }
  | { readonly name: 'refused'; readonly code: ErrorCode }
  /** It was genuine. `items`: how many records the body holds. */
  | { readonly name: 'read'; readonly items: number; readonly bytes: number }
  | { readonly name: 'event'; readonly event: EventFacts }
  | { readonly name: 'recorded'; readonly events: number; readonly durationMs: number }
  | { readonly name: 'enqueued'; readonly events: number; readonly durationMs: number }
  | {
      readonly name: 'handler-started'
      readonly event: EventFacts
      readonly handler: string
      readonly attempt: number
    }
  | {
      readonly name: 'handler-ended'
      readonly event: EventFacts
      readonly handler: string
      readonly state: HandlerState
      /** Absent where the handler was not run, as `durationMs` is. */
      readonly attempt?: number
      /** Absent where the handler was not run: it is done, or another process is at it. */
      readonly durationMs?: number
      /** Why it failed, if it did: `ERR_HANDLER_FAILED` where it threw what has no code of Mailherald's. */
      readonly code?: ErrorCode
    }
  | {
      readonly name: 'answered'
      /** Absent where nobody waits for an answer, as with `ingest`. */
      readonly status?: number
      readonly outcome: DeliveryOutcome
      /** Why, where that has a code. */
      readonly code?: ErrorCode
      readonly durationMs: number
    }
  | { readonly name: 'job-started'; readonly event: EventFacts }
  | {
      readonly name: 'job-ended'
      readonly event: EventFacts
      readonly state: 'done' | 'failed' | 'later'
      readonly durationMs: number
      /** Why the first handler that failed did, if the job failed. */
      readonly code?: ErrorCode
    }
)
