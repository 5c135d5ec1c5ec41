import { MailheraldError } from '../errors.js'

/** Bounds the bytes of all bodies that are being received or handled: many senders together must not fill the memory. */
export class BodyBudget {
  readonly #most: number
  #held = 0

  /** @param most in bytes */
  constructor(most: number) {
    this.#most = most
  }

  /** The share of one delivery. */
  open(): BodyShare {
    return new BodyShare(this)
  }

  /** @throws {MailheraldError} `ERR_OVERLOADED` */
  take(bytes: number): void {
    if (this.#held + bytes > this.#most) throw overloaded(this.#most)
    this.#held += bytes
  }

  giveBack(bytes: number): void {
    this.#held -= bytes
  }
}

/** What one delivery holds of the budget. */
export class BodyShare {
  readonly #budget: BodyBudget
  #held = 0

  constructor(budget: BodyBudget) {
    this.#budget = budget
  }

  /**
   * Takes more.
   *
   * @throws {MailheraldError} `ERR_OVERLOADED`
   */
  hold(bytes: number): void {
    this.#budget.take(bytes)
    this.#held += bytes
  }

  /** Says how much it is in all: whoever read the body need not have counted. */
  settle(bytes: number): void {
    if (bytes > this.#held) this.hold(bytes - this.#held)
    else this.#drop(this.#held - bytes)
  }

  /** Gives all of it back. */
  close(): void {
    this.#drop(this.#held)
  }

  #drop(bytes: number): void {
    this.#budget.giveBack(bytes)
    this.#held -= bytes
  }
}

function overloaded(most: number): MailheraldError {
  return new MailheraldError(
    'ERR_OVERLOADED',
    `More than ${most} bytes of bodies are being handled: try again later.`,
    { details: { bodyBudget: most } },
  )
}
