import type { LogFields, Logger } from '../logger.js'

const mostLines = 20
const windowMs = 1000

/**
 * Tells the log what was refused: so many a second one by one, of the rest how many. Whoever sends forgeries at full
 * rate must not fill the disk, nor cost more than a genuine sender.
 */
export class RefusalLog {
  readonly #logger: Logger
  readonly #clock: () => number
  #until = -Infinity
  #refused = 0

  /** @param clock one that never goes back, in milliseconds */
  constructor(logger: Logger, clock: () => number = () => performance.now()) {
    this.#logger = logger
    this.#clock = clock
  }

  add(message: string, fields: LogFields): void {
    const now = this.#clock()
    if (now >= this.#until) this.#begin(now)
    this.#refused++
    if (this.#refused <= mostLines) this.#logger.warn(message, fields)
    else if (this.#refused === mostLines + 1) {
      this.#logger.warn('too many are refused: for a second, the next ones are only counted')
    }
  }

  #begin(now: number): void {
    const unlogged = this.#refused - mostLines
    if (unlogged > 0) this.#logger.warn('refused, and only counted', { refused: unlogged })
    this.#until = now + windowMs
    this.#refused = 0
  }
}
