import {
  memoryIdempotency,
  type Herald,
  type HeraldEvent,
  type IdempotencyStore,
  type Task,
} from '@mailherald/core'

/** An event, and the handlers of the app that have finished it. */
export interface Entry {
  readonly event: HeraldEvent
  readonly handlers: readonly string[]
}

/** Who listens to a journal. */
export interface JournalListener {
  /** A handler of the app has finished an event. */
  onHandled?(event: HeraldEvent, handler: string): void
  /** An event came again that a handler has finished before. */
  onRepeated?(event: HeraldEvent, handler: string): void
}

const own = 'demo'

/**
 * Sees what the app's handlers do, without their help: a herald tells its idempotency store who has finished
 * what, and a handler of the journal's own keeps the events.
 */
export class Journal {
  listener: JournalListener = {}
  readonly #events = new Map<string, HeraldEvent>()
  readonly #handlers = new Map<string, string[]>()
  readonly #store: IdempotencyStore

  /** @param store where it is remembered what is done */
  constructor(store: IdempotencyStore = memoryIdempotency()) {
    this.#store = store
  }

  /** For the app's herald. */
  readonly idempotency: IdempotencyStore = {
    reserve: async (task, leaseMs) => {
      const reservation = await this.#store.reserve(task, leaseMs)
      if (reservation.state === 'done') this.#tell(task, 'onRepeated')
      return reservation
    },
    done: async (task, token) => {
      await this.#store.done(task, token)
      if (task.handler !== own) this.#handlersOf(task.eventId).push(task.handler)
      this.#tell(task, 'onHandled')
    },
    release: (task, token) => this.#store.release(task, token),
  }

  watch(herald: Herald): void {
    herald.on('*', { name: own, bestEffort: true }, (event) => {
      this.#events.set(event.id, event)
    })
  }

  /** Takes over what a worker process has finished. */
  record({ event, handlers }: Entry): void {
    this.#events.set(event.id, event)
    this.#handlers.set(event.id, [...handlers])
    for (const handler of handlers) this.listener.onHandled?.(event, handler)
  }

  /** Everything that has come so far. */
  get entries(): readonly Entry[] {
    return [...this.#events.values()].map((event) => ({
      event,
      handlers: this.#handlersOf(event.id),
    }))
  }

  #handlersOf(eventId: string): string[] {
    const known = this.#handlers.get(eventId) ?? []
    this.#handlers.set(eventId, known)
    return known
  }

  #tell({ eventId, handler }: Task, what: keyof JournalListener): void {
    const event = this.#events.get(eventId)
    if (event !== undefined && handler !== own) this.listener[what]?.(event, handler)
  }
}
