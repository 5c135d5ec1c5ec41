import type { Logger } from '../logger.js'

/** How fast a worker works, and how patient the others are with it, whatever the engine. */
export interface QueueWorkerSettings {
  /**
   * How many events are handled at the same time.
   *
   * @defaultValue 10
   */
  readonly concurrency?: number
  /**
   * After how many milliseconds without a sign of life another worker takes over an event. Never block the event
   * loop that long.
   *
   * @defaultValue 30,000
   */
  readonly lockMs?: number
  /**
   * How often a worker may die on an event before the event becomes a dead letter.
   *
   * @defaultValue 5
   */
  readonly maxCrashes?: number
  /**
   * Where warnings go.
   *
   * @defaultValue `consoleLogger`
   */
  readonly logger?: Logger
}

/** A running worker. */
export interface QueueWorker {
  /** Resolves when it is connected and takes events. */
  ready(): Promise<void>
  /**
   * Takes no more events and waits for the running ones. Those that are unfinished at the deadline are returned for
   * another worker to take at once, which waits for a handler that still runs here until it has ended or has had twice
   * its time limit.
   *
   * @param deadlineMs in milliseconds; default: 10,000
   * @returns whether all were finished
   */
  close(deadlineMs?: number): Promise<boolean>
}
