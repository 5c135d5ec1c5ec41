import type { EventType, HeraldEvent } from '../events/event-map.js'

/** An event that has used up its attempts. */
export interface DeadLetter {
  /** The event's id. */
  readonly id: string
  readonly type: EventType
  /** Absent where this version cannot read the job. */
  readonly event?: HeraldEvent
  readonly attempts: number
  /** Which handlers failed last, and why. */
  readonly reason: string
  readonly failedAt: Date
}

/** Which dead letters. */
export interface DeadLetterFilter {
  /** @defaultValue every type */
  readonly type?: EventType
}

/** A part of a list, the oldest first. */
export interface DeadLetterPage extends DeadLetterFilter {
  /** @defaultValue 0 */
  readonly offset?: number
  /** @defaultValue 100 */
  readonly limit?: number
}

/** Events that have used up their attempts. They stay until they are replayed or dropped, and are not queued again. */
export interface DeadLetters {
  count(which?: DeadLetterFilter): Promise<number>
  list(page?: DeadLetterPage): Promise<readonly DeadLetter[]>
  get(eventId: string): Promise<DeadLetter | undefined>
  /** Queues it again with all its attempts; finished handlers are not run again. Returns whether it was there. */
  replay(eventId: string): Promise<boolean>
  /** Replays those that are there now. Returns how many. */
  replayAll(which?: DeadLetterFilter): Promise<number>
  /** Deletes it. Returns whether it was there. */
  drop(eventId: string): Promise<boolean>
  /** Deletes those that are there now. Returns how many. */
  dropAll(which?: DeadLetterFilter): Promise<number>
  close(): Promise<void>
}
