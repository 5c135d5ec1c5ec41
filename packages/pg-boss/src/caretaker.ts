import type { Store } from './store.js'
import { takeOverJobs } from './statements/settle.js'
import { forgetTasks } from './statements/tasks.js'
import type { WorkLoop } from './work-loop.js'
import type { WorkerSettings } from './worker-settings.js'

const forgetEveryMs = 60_000
const mostAtOnce = 1000

/** Looks after what goes on beside the handling: signs of life, what dead workers have left, old records. */
export class Caretaker {
  readonly #store: Store
  readonly #loop: WorkLoop
  readonly #lockMs: number
  readonly #maxCrashes: number
  #timers: readonly NodeJS.Timeout[] = []

  constructor(loop: WorkLoop, store: Store, settings: WorkerSettings) {
    const { lockMs = 30_000, maxCrashes = 5 } = settings
    this.#store = store
    this.#loop = loop
    this.#lockMs = lockMs
    this.#maxCrashes = maxCrashes
  }

  start(): void {
    const rounds: [work: () => Promise<unknown>, everyMs: number][] = [
      [() => this.#giveSign(), this.#lockMs / 3],
      [() => this.#takeOver(), this.#lockMs / 2],
      [() => this.#forget(), forgetEveryMs],
    ]
    this.#timers = rounds.map(([work, everyMs]) => round(work, everyMs))
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
  }

  async #giveSign(): Promise<void> {
    const jobs = this.#loop.running.map(({ job: { id, retryCount } }) => ({ id, retryCount }))
    if (jobs.length > 0) await this.#store.call((boss) => boss.touch(this.#store.name, jobs))
  }

  async #takeOver(): Promise<void> {
    const { name, schema, query } = this.#store
    await query(takeOverJobs(schema), [name, this.#lockMs, this.#maxCrashes])
  }

  async #forget(): Promise<void> {
    const { name, schema, query } = this.#store
    let more = true
    while (more) {
      more = (await query(forgetTasks(schema), [name, mostAtOnce])).length === mostAtOnce
    }
  }
}

/** At once, and then every so often. What fails in one round is done in the next. No two rounds at a time. */
function round(work: () => Promise<unknown>, everyMs: number): NodeJS.Timeout {
  let isBusy = false
  function go(): void {
    if (isBusy) return
    isBusy = true
    work()
      .catch(() => {})
      .finally(() => (isBusy = false))
  }
  go()
  return setInterval(go, everyMs)
}
