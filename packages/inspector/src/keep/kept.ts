import type {
  Carrier,
  DeliveryOutcome,
  ErrorCode,
  EventFacts,
  HandlerState,
  Trace,
} from '@mailherald/core'
import type { Content } from './content.js'

/** What a handler did with an event. */
export interface KeptRun {
  readonly handler: string
  readonly eventId: string
  /** In milliseconds since the epoch. */
  readonly at: number
  readonly attempt: number | undefined
  /** Undefined as long as it runs. */
  state: HandlerState | undefined
  durationMs: number | undefined
}

/** How a job ended, or a delivery. */
export type KeptOutcome = DeliveryOutcome | 'done' | 'failed' | 'later'

/** What is kept of one delivery, or of one job of a queue. */
export class Kept {
  readonly id: string
  /** Of the next one it is one more. */
  readonly order: number
  readonly kind: Trace['kind']
  readonly provider: string | undefined
  readonly account: string | undefined
  readonly startedAt: number
  readonly carrier: Carrier | undefined
  outcome: KeptOutcome | undefined
  status: number | undefined
  code: ErrorCode | undefined
  durationMs: number | undefined
  items: number | undefined
  bytes: number | undefined
  recordedMs: number | undefined
  enqueuedMs: number | undefined
  /** How many. */
  eventCount = 0
  /** The first of them. */
  readonly events: EventFacts[] = []
  runCount = 0
  failedRuns = 0
  /** The first of them, and the first that failed. */
  readonly runs: KeptRun[] = []
  content: Content | undefined

  constructor(id: string, order: number, trace: Trace) {
    this.id = id
    this.order = order
    this.kind = trace.kind
    this.provider = trace.provider
    this.account = trace.account
    this.startedAt = trace.startedAt
    this.carrier = trace.carrier
  }

  add(event: EventFacts): void {
    this.eventCount++
    if (this.events.length < mostEvents) this.events.push(event)
  }

  begin(run: Omit<KeptRun, 'state' | 'durationMs'>): void {
    this.runCount++
    if (this.runs.length >= mostRuns) return
    this.runs.push({ ...run, state: undefined, durationMs: undefined })
  }

  end(run: KeptRun): void {
    if (run.state === 'failed') this.failedRuns++
    const known = this.runs.findLast(
      ({ handler, eventId, state }) =>
        state === undefined && handler === run.handler && eventId === run.eventId,
    )
    if (known !== undefined) {
      known.state = run.state
      known.durationMs = run.durationMs
      return
    }
    // It was not run, or has no place in the list.
    if (run.durationMs === undefined) this.runCount++
    const isShown = run.state === 'failed' && this.runs.length < mostRuns + mostFailed
    if (this.runs.length < mostRuns || isShown) this.runs.push(run)
  }

  /** About how many bytes it takes. */
  get weight(): number {
    const runs = Math.min(this.eventCount * 4, mostRuns + mostFailed)
    return 2048 + 400 * this.events.length + 200 * runs + (this.content?.weight ?? 0)
  }
}

const mostEvents = 1000
const mostRuns = 200
const mostFailed = 100
