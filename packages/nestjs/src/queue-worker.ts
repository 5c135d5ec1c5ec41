import type { Herald } from '@mailherald/core'

/** Hands the events of a queue to a herald: `startWorker` of @mailherald/bullmq returns one. */
export interface QueueWorker {
  /** Takes no more events, and finishes or gives back those it has. */
  close(): Promise<unknown>
}

/** Starts a worker. */
export type StartWorker = (herald: Herald) => QueueWorker

/** The worker of a registration, if it has one in this process. */
export class WorkerSlot {
  readonly #start: StartWorker | undefined
  #worker: QueueWorker | undefined

  constructor(start: StartWorker | undefined) {
    this.#start = start
  }

  start(herald: Herald): void {
    this.#worker = this.#start?.(herald)
  }

  async close(): Promise<void> {
    await this.#worker?.close()
  }
}
