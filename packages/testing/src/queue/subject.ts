import type {
  DeadLetters,
  Herald,
  Queue,
  QueueSettings,
  QueueWorker,
  QueueWorkerSettings,
} from '@mailherald/core'

/** A worker of a queue under test. */
export interface WorkerUnderTest extends Pick<QueueWorker, 'close'> {
  /** Cuts it off, as if its process had been killed: from now on it renews, ends and returns nothing. */
  kill(): void | Promise<void>
}

/** A queue that holds nothing, its dead letters, and how to start a worker for it. */
export interface QueueUnderTest {
  readonly queue: Queue
  readonly deadLetters: DeadLetters
  /**
   * Resolves when the worker takes jobs. `herald` is all that it may use: it is closed before the case ends, or killed.
   *
   * @param settings `concurrency`, `lockMs` and `maxCrashes` are always there
   */
  startWorker(
    herald: Pick<Herald, 'process'>,
    settings: QueueWorkerSettings,
  ): WorkerUnderTest | Promise<WorkerUnderTest>
  /** Called at the end of each case. */
  close?(): void | Promise<void>
}

/** Makes a queue that holds nothing. `attempts`, `backoffMs` and `jitter` are always there; `order` in some cases. */
export type MakeQueue = (settings: QueueSettings) => QueueUnderTest | Promise<QueueUnderTest>
