import type { Logger } from '@mailherald/core'
import { isAway, unavailable } from './unavailable.js'

/** Logs once when the database goes away, and once when it is back. */
export class OutageWatch {
  readonly #logger: Logger
  #isAway = false

  constructor(logger: Logger) {
    this.#logger = logger
  }

  failed(error: unknown): void {
    if (!this.#isAway) {
      const what = isAway(error) ? 'PostgreSQL is away' : 'PostgreSQL cannot be used'
      this.#logger.error(what, { cause: unavailable(error).message })
    }
    this.#isAway = true
  }

  worked(): void {
    if (this.#isAway) this.#logger.warn('PostgreSQL is back')
    this.#isAway = false
  }
}
