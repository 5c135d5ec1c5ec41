import type { Logger } from '../logger.js'

/** How often events are tried and how long they are kept, whatever the engine. */
export interface QueueSettings {
  /**
   * `message`: events of one message are handled one after another, in the order in which they were stored, across all
   * workers; events of different messages run in parallel.
   *
   * @defaultValue no order
   */
  readonly order?: 'message'
  /**
   * How often the handlers of an event may fail before it becomes a dead letter.
   *
   * @defaultValue 12
   */
  readonly attempts?: number
  /**
   * Wait before the second attempt, in milliseconds; it doubles with each further attempt.
   *
   * @defaultValue 1,000
   */
  readonly backoffMs?: number
  /**
   * Which part of each wait is random, from 0 to 1.
   *
   * @defaultValue 0.5
   */
  readonly jitter?: number
  /**
   * How long the job of a handled event and the record of its handlers are kept, in milliseconds. An event that
   * comes again in that time is not queued twice.
   *
   * @defaultValue 7 days
   */
  readonly retentionMs?: number
  /**
   * How many events may be in flight to a server that is slow to answer; more are refused.
   *
   * @defaultValue 5,000
   */
  readonly maxPending?: number
  /**
   * Where warnings go.
   *
   * @defaultValue `consoleLogger`
   */
  readonly logger?: Logger
}
