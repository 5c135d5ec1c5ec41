import type { VerifiedDelivery } from './delivery.js'
import type { DispatchSettings } from './dispatch.js'
import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import { isDiscard, isRetryLater } from './handler-wishes.js'
import type { Handler, HandlerContext } from './handlers.js'
import type { Task } from './idempotency.js'
import { inTime } from './in-time.js'
import type { Logger } from './logger.js'
import { isPromise, type MaybePromise } from './maybe-promise.js'

/** What a handler is run on. */
export interface Assignment {
  readonly event: HeraldEvent
  readonly delivery: VerifiedDelivery
  readonly settings: DispatchSettings
}

/** On which terms it is run. */
export interface Terms {
  readonly task: Task
  readonly timeoutMs: number
  /** Proves to the store that the task is ours. */
  readonly token: string
  /** Counts from 1. */
  readonly attempt: number
}

/** How a run of a handler ended. */
export interface Ending {
  /** `discarded`, `later`: as the handler asked. */
  readonly state: 'done' | 'failed' | 'discarded' | 'later'
  readonly error?: unknown
  /** After how many milliseconds the handler wants the event again. */
  readonly delayMs?: number | undefined
}

const done: Ending = { state: 'done' }

/** One run of one handler on one event. */
export class Attempt {
  readonly #handler: Handler
  readonly #assignment: Assignment
  readonly #terms: Terms
  #abort: AbortController | undefined

  constructor(handler: Handler, assignment: Assignment, terms: Terms) {
    this.#handler = handler
    this.#assignment = assignment
    this.#terms = terms
  }

  /** Never throws. */
  run(): MaybePromise<Ending> {
    try {
      const work = this.#call()
      return isPromise(work) ? this.#inTime(work) : this.#end(done)
    } catch (error) {
      return this.#end(endingOf(error))
    }
  }

  #call(): unknown {
    const { event, delivery, settings } = this.#assignment
    const facts = { delivery, attempt: this.#terms.attempt, logger: settings.logger }
    return this.#handler(event, new Context(facts, () => this.#controller().signal))
  }

  async #inTime(work: PromiseLike<unknown>): Promise<Ending> {
    const ending = await inTime(this.#settle(work), this.#terms.timeoutMs)
    return ending ?? { state: 'failed', error: this.#timeOut() }
  }

  /** Waits for the end of the work, also past the time limit: what is finished late counts as finished. */
  async #settle(work: PromiseLike<unknown>): Promise<Ending> {
    try {
      await work
    } catch (error) {
      return this.#end(endingOf(error))
    }
    return this.#end(done)
  }

  #timeOut(): MailheraldError {
    const { timeoutMs, task } = this.#terms
    const error = new MailheraldError(
      'ERR_HANDLER_TIMEOUT',
      `${task.handler} ran longer than ${timeoutMs} ms.`,
      { details: { handler: task.handler, eventId: task.eventId, timeoutMs } },
    )
    this.#controller().abort(error)
    return error
  }

  #controller(): AbortController {
    return (this.#abort ??= new AbortController())
  }

  #end(ending: Ending): MaybePromise<Ending> {
    const { task, token } = this.#terms
    const { store } = this.#assignment.settings
    const isOver = ending.state === 'done' || ending.state === 'discarded'
    try {
      const told = isOver ? store.done(task, token) : store.release(task, token)
      return isPromise(told) ? this.#whenTold(told, ending) : ending
    } catch (cause) {
      this.#reportUntold(cause)
      return ending
    }
  }

  async #whenTold(told: PromiseLike<void>, ending: Ending): Promise<Ending> {
    try {
      await told
    } catch (cause) {
      this.#reportUntold(cause)
    }
    return ending
  }

  /** The work itself is over: a store that cannot be told makes the task run again at worst. */
  #reportUntold(cause: unknown): void {
    const { settings, event } = this.#assignment
    const message = 'The idempotency store could not be told of a finished handler.'
    const details = { event, handlers: [this.#terms.task.handler] }
    settings.onError(new MailheraldError('ERR_STORE_UNAVAILABLE', message, { details, cause }))
  }
}

function endingOf(error: unknown): Ending {
  if (isRetryLater(error)) return { state: 'later', delayMs: error.delayMs }
  return { state: isDiscard(error) ? 'discarded' : 'failed', error }
}

// A class, because a getter in an object literal is made anew for every run, which takes as long as the rest.
class Context implements HandlerContext {
  readonly delivery: VerifiedDelivery
  readonly attempt: number
  readonly logger: Logger
  readonly #signal: () => AbortSignal

  constructor(facts: Omit<HandlerContext, 'signal'>, signal: () => AbortSignal) {
    this.delivery = facts.delivery
    this.attempt = facts.attempt
    this.logger = facts.logger
    this.#signal = signal
  }

  get signal(): AbortSignal {
    return this.#signal()
  }
}
