import type { VerifiedDelivery } from '../delivery.js'
import type { Run } from './outcome.js'
import type { DispatchParts } from './parts.js'
import { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import { failureCode } from '../observe/failure-code.js'
import type { HandlerStart } from '../observe/observer.js'
import type { Moment } from '../observe/moment.js'
import type { Watch } from '../observe/watch.js'
import { isDiscard, isRetryLater } from './retry-later.js'
import type { HandlerContext } from './handler.js'
import type { Reservation, Task } from '../idempotency/store.js'
import { inTime } from '../util/in-time.js'
import type { Logger } from '../logger.js'
import { isPromise, type MaybePromise } from '../util/maybe-promise.js'
import type { Writable } from '../util/writable.js'
import type { RegisteredHandler } from './registry.js'

/** What a handler is run on. */
export interface Assignment {
  readonly event: HeraldEvent
  /** Undefined behind a queue. */
  readonly delivery: VerifiedDelivery | undefined
  readonly parts: DispatchParts
}

type Ending = Pick<Run, 'state' | 'error' | 'delayMs'>

const done: Ending = { state: 'done' }

/** One handler's work on one event. */
export class HandlerRun {
  readonly #registered: RegisteredHandler
  readonly #assignment: Assignment
  readonly #task: Task
  readonly #timeoutMs: number
  #token = ''
  #abort: AbortController | undefined
  /** The call of the handler, where somebody observes. */
  #begun: { readonly at: number; readonly attempt: number } | undefined
  #isEndTold = false

  constructor(registered: RegisteredHandler, assignment: Assignment) {
    const { event, parts } = assignment
    this.#registered = registered
    this.#assignment = assignment
    this.#task = { eventId: event.id, handler: registered.name }
    this.#timeoutMs = registered.timeoutMs ?? parts.timeoutMs
  }

  /** Calls the handler, unless it has finished this event before. Never throws. */
  start(): MaybePromise<Run> {
    const { store } = this.#assignment.parts
    try {
      // Twice the time limit: a handler that does not heed its signal keeps its task for a while.
      const reserved = store.reserve(this.#task, this.#timeoutMs * 2)
      return isPromise(reserved) ? this.#whenReserved(reserved) : this.#run(reserved)
    } catch (cause) {
      return this.#unreserved(cause)
    }
  }

  async #whenReserved(reserved: PromiseLike<Reservation>): Promise<Run> {
    try {
      return await this.#run(await reserved)
    } catch (cause) {
      return this.#unreserved(cause)
    }
  }

  #unreserved(cause: unknown): Run {
    const message = 'The idempotency store could not be asked.'
    const error = new MailheraldError('ERR_STORE_UNAVAILABLE', message, { cause })
    return this.#ended({ state: 'failed', error })
  }

  #run(reservation: Reservation): MaybePromise<Run> {
    if (reservation.state !== 'reserved') return this.#ended(reservation)
    this.#token = reservation.token
    try {
      const work = this.#call(reservation.attempt)
      return isPromise(work) ? this.#inTime(work) : this.#end(done)
    } catch (error) {
      return this.#end(endingOf(error))
    }
  }

  #call(attempt: number): unknown {
    const { watch } = this.#assignment.parts
    return watch === undefined ? this.#callHandler(attempt) : this.#callWatched(attempt, watch)
  }

  #callHandler(attempt: number): unknown {
    const { event } = this.#assignment
    return this.#registered.handler(event, new Context(this, this.#assignment, attempt))
  }

  #callWatched(attempt: number, watch: Watch): unknown {
    const { handler } = this.#task
    const event = watch.factsOf(this.#assignment.event)
    const { trace } = watch
    const start: HandlerStart = { trace, name: 'handler-started', event, handler, attempt }
    this.#begun = { at: performance.now(), attempt }
    watch.tell(start)
    return watch.aroundHandler(start, () => this.#callHandler(attempt))
  }

  /** Aborted when the handler's time is up. */
  get signal(): AbortSignal {
    return this.#controller().signal
  }

  #controller(): AbortController {
    return (this.#abort ??= new AbortController())
  }

  async #inTime(work: PromiseLike<unknown>): Promise<Run> {
    const run = await inTime(this.#settle(work), this.#timeoutMs)
    return run ?? this.#ended({ state: 'failed', error: this.#timeOut() })
  }

  /** Waits for the end of the work, also past the time limit: what is finished late counts as finished. */
  async #settle(work: PromiseLike<unknown>): Promise<Run> {
    try {
      await work
    } catch (error) {
      return this.#end(endingOf(error))
    }
    return this.#end(done)
  }

  #timeOut(): MailheraldError {
    const { handler, eventId } = this.#task
    const timeoutMs = this.#timeoutMs
    const error = new MailheraldError(
      'ERR_HANDLER_TIMEOUT',
      `${handler} ran longer than ${timeoutMs} ms.`,
      { details: { handler, eventId, timeoutMs } },
    )
    this.#controller().abort(error)
    return error
  }

  /** Tells the store. */
  #end(ending: Ending): MaybePromise<Run> {
    const { store } = this.#assignment.parts
    const isOver = ending.state === 'done' || ending.state === 'discarded'
    try {
      const told = isOver
        ? store.done(this.#task, this.#token)
        : store.release(this.#task, this.#token)
      if (isPromise(told)) return this.#whenTold(told, ending)
    } catch (cause) {
      this.#reportUntold(cause)
    }
    return this.#ended(ending)
  }

  async #whenTold(told: PromiseLike<void>, ending: Ending): Promise<Run> {
    try {
      await told
    } catch (cause) {
      this.#reportUntold(cause)
    }
    return this.#ended(ending)
  }

  /** The work itself is over: a store that cannot be told makes the task run again at worst. */
  #reportUntold(cause: unknown): void {
    const { parts, event } = this.#assignment
    const message = 'The idempotency store could not be told of a finished handler.'
    const details = { event, handlers: [this.#task.handler] }
    parts.onError(new MailheraldError('ERR_STORE_UNAVAILABLE', message, { details, cause }))
  }

  /** Once: what ends after its time was up has failed. */
  #tellEnd({ state, error }: Ending, watch: Watch): void {
    if (this.#isEndTold) return
    this.#isEndTold = true
    const ended: Writable<Extract<Moment, { readonly name: 'handler-ended' }>> = {
      trace: watch.trace,
      name: 'handler-ended',
      event: watch.factsOf(this.#assignment.event),
      handler: this.#task.handler,
      state,
    }
    if (this.#begun !== undefined) {
      ended.attempt = this.#begun.attempt
      ended.durationMs = performance.now() - this.#begun.at
    }
    if (state === 'failed') ended.code = failureCode(error)
    watch.tell(ended)
  }

  #ended(ending: Ending): Run {
    const { watch } = this.#assignment.parts
    if (watch !== undefined) this.#tellEnd(ending, watch)
    const { state, error, delayMs } = ending
    const { name: handler, bestEffort } = this.#registered
    return { handler, bestEffort, state, error, delayMs }
  }
}

function endingOf(error: unknown): Ending {
  try {
    if (isRetryLater(error)) return { state: 'later', delayMs: error.delayMs }
    if (isDiscard(error)) return { state: 'discarded', error }
  } catch {
    // A getter or a proxy can throw even when it is only looked at: then it is a failure like others.
  }
  return { state: 'failed', error }
}

// A class, because a getter in an object literal is made anew for every run, which takes as long as the rest.
class Context implements HandlerContext {
  readonly delivery?: VerifiedDelivery
  readonly attempt: number
  readonly logger: Logger
  readonly #run: HandlerRun

  constructor(run: HandlerRun, { delivery, parts }: Assignment, attempt: number) {
    if (delivery !== undefined) this.delivery = delivery
    this.attempt = attempt
    this.logger = parts.logger
    this.#run = run
  }

  get signal(): AbortSignal {
    return this.#run.signal
  }
}
