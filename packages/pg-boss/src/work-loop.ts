import { consoleLogger, type Herald } from '@mailherald/core'
import { endsWithin } from './ends-within.js'
import { JobRun, type RunParts } from './job-run.js'
import { settlementIn } from './settle.js'
import { callAgain, claimJobs, type ClaimRow } from './statements/claim.js'
import type { Store } from './store.js'
import { hasCode } from './unavailable.js'
import type { WorkerSettings } from './worker-settings.js'

/** Takes jobs as long as it has hands free. */
export class WorkLoop {
  readonly #store: Store
  readonly #parts: RunParts
  readonly #concurrency: number
  readonly #pollMs: number
  readonly #running = new Map<JobRun, Promise<void>>()
  #isOpen = false
  #looksAt = 0
  #loop: Promise<void> = Promise.resolve()
  #wake = (): void => {}

  constructor(herald: Pick<Herald, 'process'>, store: Store, settings: WorkerSettings) {
    const { concurrency = 10, pollMs = 500, lockMs = 30_000, logger = consoleLogger } = settings
    const { transaction } = settings
    const { query } = store
    this.#store = store
    this.#concurrency = concurrency
    this.#pollMs = pollMs
    this.#parts = { herald, settlement: settlementIn(store), query, transaction, logger, lockMs }
  }

  /** Those that are being handled. */
  get running(): readonly JobRun[] {
    return [...this.#running.keys()]
  }

  start(): void {
    this.#isOpen = true
    this.#loop = this.#takeAll()
  }

  /** Takes no more, and waits for those that it has; past the deadline it gives them back. Returns whether all have ended. */
  async stop(deadlineMs: number): Promise<boolean> {
    this.#isOpen = false
    this.#wake()
    const ended = this.#loop.then(() => Promise.all(this.#running.values()))
    const isFinished = await endsWithin(ended, deadlineMs)
    if (!isFinished) {
      for (const run of this.running) run.giveBack()
      await endsWithin(ended, 1000)
    }
    return isFinished
  }

  async #takeAll(): Promise<void> {
    while (this.#isOpen) {
      const free = this.#concurrency - this.#running.size
      const isMore = free > 0 && (await this.#take(free))
      if (!isMore && this.#isOpen) await this.#pause()
    }
  }

  /** Until it is time to look again, or a hand is free. */
  async #pause(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#pollMs)
      this.#wake = resolve
    })
    clearTimeout(timer)
  }

  /** Returns whether there can be more. */
  async #take(most: number): Promise<boolean> {
    const { name, schema, query } = this.#store
    try {
      const lookAt = Math.max(most, this.#looksAt)
      const orders = { name, most, lookAt, putOffMs: this.#parts.lockMs }
      const rows = await query<ClaimRow>(claimJobs(schema, orders), [])
      for (const row of rows) if (!row.isHeld) this.#begin(new JobRun(row, this.#parts))
      const held = rows.filter(({ isHeld }) => isHeld).map(({ id }) => id)
      this.#looksAt = held.length > 0 ? lookFurther : 0
      if (held.length > 0) await query(callAgain(schema), [name, held])
      return rows.length > 0
    } catch (error) {
      // Another worker has taken a job of the same message in the same moment.
      return hasCode(error, uniqueViolation)
    }
  }

  #begin(run: JobRun): void {
    // Taken while it was being closed.
    if (!this.#isOpen) run.giveBack()
    const ended = run.run().finally(() => {
      this.#running.delete(run)
      this.#wake()
    })
    this.#running.set(run, ended)
  }
}

const uniqueViolation = '23505'

// Where some are held up by others of their message, there are often more behind them.
const lookFurther = 200
