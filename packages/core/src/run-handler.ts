import type { VerifiedDelivery } from './delivery.js'
import type { DispatchSettings } from './dispatch.js'
import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import type { Reservation, Task } from './idempotency.js'
import type { Registration } from './registry.js'

/** What became of one handler's work on one event. */
export interface Run {
  readonly handler: string
  readonly bestEffort: boolean
  /** `done` now or before; `busy`: somebody is at it right now. */
  readonly state: 'done' | 'failed' | 'busy'
  readonly error?: unknown
}

/** What a handler is run on. */
export interface Assignment {
  readonly event: HeraldEvent
  readonly delivery: VerifiedDelivery
  readonly settings: DispatchSettings
}

/** Runs one handler on one event, unless it has finished this event before. Never throws. */
export async function runHandler(registration: Registration, assignment: Assignment): Promise<Run> {
  const { name: handler, bestEffort } = registration
  const task = { eventId: assignment.event.id, handler }
  const timeoutMs = registration.timeoutMs ?? assignment.settings.timeoutMs
  try {
    // Twice the time limit: a handler that does not heed its signal keeps its task for a while.
    const reservation = await reserve(task, timeoutMs * 2, assignment.settings)
    if (reservation.state !== 'reserved') return { handler, bestEffort, state: reservation.state }
    await new Attempt(registration, assignment, { task, timeoutMs, reservation }).run()
    return { handler, bestEffort, state: 'done' }
  } catch (error) {
    return { handler, bestEffort, state: 'failed', error }
  }
}

async function reserve(
  task: Task,
  leaseMs: number,
  { store }: DispatchSettings,
): Promise<Reservation> {
  try {
    return await store.reserve(task, leaseMs)
  } catch (cause) {
    throw new MailheraldError(
      'ERR_STORE_UNAVAILABLE',
      'The idempotency store could not be asked.',
      { cause },
    )
  }
}

interface Terms {
  readonly task: Task
  readonly timeoutMs: number
  readonly reservation: Extract<Reservation, { state: 'reserved' }>
}

class Attempt {
  readonly #registration: Registration
  readonly #assignment: Assignment
  readonly #terms: Terms
  #abort: AbortController | undefined

  constructor(registration: Registration, assignment: Assignment, terms: Terms) {
    this.#registration = registration
    this.#assignment = assignment
    this.#terms = terms
  }

  async run(): Promise<void> {
    const settled = this.#settle()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.#timeOut()), this.#terms.timeoutMs)
    })
    try {
      await Promise.race([settled, late])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Runs the handler to its end, also past the time limit: what it finishes late counts as finished. */
  async #settle(): Promise<void> {
    const { settings } = this.#assignment
    const { task, reservation } = this.#terms
    try {
      await this.#call()
    } catch (error) {
      await this.#tell(() => settings.store.release(task, reservation.token))
      throw error
    }
    await this.#tell(() => settings.store.done(task, reservation.token))
  }

  #call(): unknown {
    const { event, delivery, settings } = this.#assignment
    const signal = (): AbortSignal => this.#controller().signal
    return this.#registration.handler(event, {
      delivery,
      attempt: this.#terms.reservation.attempt,
      logger: settings.logger,
      get signal() {
        return signal()
      },
    })
  }

  #timeOut(): MailheraldError {
    const { timeoutMs, task } = this.#terms
    const error = new MailheraldError(
      'ERR_HANDLER_TIMEOUT',
      `${task.handler} ran longer than ${timeoutMs} ms.`,
      {
        details: { handler: task.handler, eventId: task.eventId, timeoutMs },
      },
    )
    this.#controller().abort(error)
    return error
  }

  #controller(): AbortController {
    return (this.#abort ??= new AbortController())
  }

  /** The work itself is over: a store that cannot be told makes the task run again at worst. */
  async #tell(note: () => void | Promise<void>): Promise<void> {
    try {
      await note()
    } catch (cause) {
      const { settings, event } = this.#assignment
      settings.onError(
        new MailheraldError(
          'ERR_STORE_UNAVAILABLE',
          'The idempotency store could not be told of a finished handler.',
          {
            details: { event, handlers: [this.#terms.task.handler] },
            cause,
          },
        ),
      )
    }
  }
}
