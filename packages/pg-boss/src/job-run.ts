import { setTimeout } from 'node:timers/promises'
import type { Herald, JobOutcome, Logger } from '@mailherald/core'
import type { Query } from './boss.js'
import type { Settlement } from './settle.js'
import type { ClaimedJob } from './statements/claim.js'
import { jobDataOf } from './stored-job.js'
import type { RunInTransaction, Transaction } from './transaction.js'

/** What all jobs of a worker have in common. */
export interface RunParts {
  readonly herald: Pick<Herald, 'process'>
  readonly settlement: Settlement
  readonly query: Query
  readonly transaction: RunInTransaction | undefined
  readonly logger: Logger
  /** For how many milliseconds its end is tried to be recorded: after that, another worker takes it over. */
  readonly lockMs: number
}

const tryAgainMs = 200
const atOnce: JobOutcome = { state: 'later', delayMs: 0 }
const soon: JobOutcome = { state: 'later', delayMs: 1000 }

/** One job in the hands of this worker. */
export class JobRun {
  readonly job: ClaimedJob
  readonly #parts: RunParts
  readonly #stopped: Promise<undefined>
  #stop = (): void => {}
  #isStopped = false

  constructor(job: ClaimedJob, parts: RunParts) {
    this.job = job
    this.#parts = parts
    this.#stopped = new Promise((resolve) => (this.#stop = () => resolve(undefined)))
  }

  /** Returns it to the queue, without waiting for its handlers. */
  giveBack(): void {
    this.#isStopped = true
    this.#stop()
  }

  /** Runs its handlers and records what came of it. Never rejects. */
  async run(): Promise<void> {
    const { transaction, query } = this.#parts
    const outcome =
      transaction === undefined ? await this.#outcome() : await this.#runIn(transaction)
    if (outcome !== 'settled') await this.#settle(outcome ?? atOnce, query)
  }

  /** Undefined where it was given back meanwhile. */
  #outcome(): Promise<JobOutcome | undefined> {
    return this.#isStopped ? this.#stopped : Promise.race([this.#process(), this.#stopped])
  }

  async #process(): Promise<JobOutcome> {
    try {
      return await this.#parts.herald.process(jobDataOf(this.job.data))
    } catch (thrown) {
      const error = thrown as Error
      return { state: 'failed', error, reason: error.message }
    }
  }

  /** What is left to be settled when the transaction was rolled back. */
  async #runIn(transaction: RunInTransaction): Promise<JobOutcome | undefined | 'settled'> {
    let outcome: JobOutcome | undefined
    let isLost = false
    try {
      await transaction(async (tx) => {
        outcome = await this.#outcome()
        if (outcome === undefined) throw new Error('The worker is closed.')
        isLost = !(await this.#parts.settlement.settle(this.job, outcome, queryIn(tx)))
        if (isLost) throw new Error('Another worker has taken over.')
      })
      return 'settled'
    } catch (error) {
      if (isLost) return 'settled'
      if (this.#isStopped) return undefined
      return outcome?.state === 'done' ? notCommitted(error as Error) : (outcome ?? soon)
    }
  }

  /** What cannot be recorded for want of the server is recorded when it is back, unless that takes too long. */
  async #settle(outcome: JobOutcome, query: Query): Promise<void> {
    const { settlement, logger, lockMs } = this.#parts
    const until = performance.now() + lockMs
    for (;;) {
      try {
        await settlement.settle(this.job, outcome, query)
        return
      } catch (error) {
        if (performance.now() > until || this.#isStopped) {
          const { message: cause } = error as Error
          logger.error('the end of a job was not recorded', { job: this.job.data?.id, cause })
          return
        }
        await setTimeout(tryAgainMs)
      }
    }
  }
}

function queryIn(tx: Transaction): Query {
  return async <Row>(sql: string, params: readonly unknown[]) => {
    const { rows } = await tx.query(sql, [...params])
    return rows as Row[]
  }
}

function notCommitted(error: Error): JobOutcome {
  const reason = `The transaction was not committed: ${error.message}`
  return { state: 'failed', error, reason }
}
