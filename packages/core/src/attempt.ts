import type { VerifiedDelivery } from './delivery.js'
import type { DispatchSettings } from './dispatch.js'
import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import { isDiscard } from './handler-wishes.js'
import type { Handler, HandlerContext } from './handlers.js'
import type { Reservation, Task } from './idempotency.js'
import { inTime } from './in-time.js'
import type { Logger } from './logger.js'

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
  readonly reservation: Extract<Reservation, { state: 'reserved' }>
}

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

  /** Rejects when the handler fails or its time is up. */
  async run(): Promise<void> {
    let settled: Promise<true> | undefined
    try {
      const work = this.#call()
      if (isThenable(work)) settled = this.#settle(work)
    } catch (error) {
      await this.#end(isDiscard(error) ? 'done' : 'release')
      throw error
    }
    if (settled === undefined) return this.#end('done')
    const inside = await inTime(settled, this.#terms.timeoutMs)
    if (inside === undefined) throw this.#timeOut()
  }

  #call(): unknown {
    const { event, delivery, settings } = this.#assignment
    const { attempt } = this.#terms.reservation
    const facts = { delivery, attempt, logger: settings.logger }
    return this.#handler(event, new Context(facts, () => this.#controller().signal))
  }

  /** Waits for the end of the work, also past the time limit: what is finished late counts as finished. */
  async #settle(work: PromiseLike<unknown>): Promise<true> {
    try {
      await work
    } catch (error) {
      await this.#end(isDiscard(error) ? 'done' : 'release')
      throw error
    }
    await this.#end('done')
    return true
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

  /** The work itself is over: a store that cannot be told makes the task run again at worst. */
  async #end(how: 'done' | 'release'): Promise<void> {
    const { settings, event } = this.#assignment
    const { task, reservation } = this.#terms
    try {
      const told = settings.store[how](task, reservation.token)
      if (isThenable(told)) await told
    } catch (cause) {
      const message = 'The idempotency store could not be told of a finished handler.'
      const details = { event, handlers: [task.handler] }
      settings.onError(new MailheraldError('ERR_STORE_UNAVAILABLE', message, { details, cause }))
    }
  }
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

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function'
}
