import type { EventOf, EventType, Herald, Logger, Provider } from '@mailherald/core'
import type { OnModuleDestroy } from '@nestjs/common'
import { filter, Subject, takeUntil, type Observable } from 'rxjs'
import type { QueueWorker, StartWorker } from '../options.js'
import { eventStream } from './event-stream.js'

/** The worker of a registration, if it has one in this process. */
export class WorkerSlot {
  readonly #start: StartWorker | undefined
  #worker: QueueWorker | undefined

  constructor(start: StartWorker | undefined) {
    this.#start = start
  }

  start(herald: Herald): void {
    this.#worker = this.#start?.(herald)
  }

  async close(): Promise<void> {
    await this.#worker?.close()
  }
}

/** What a service needs beside its herald. */
interface ServiceParts {
  readonly logger: Logger
  readonly worker: WorkerSlot
}

/**
 * A registration's herald, and its events as streams.
 *
 * @example
 * ```ts
 * constructor(@InjectMailherald() mailherald: MailheraldService) {
 *   mailherald.ofType('email.bounced').subscribe((event) => count(event.bounce.category))
 * }
 * ```
 */
export class MailheraldService<P extends Provider = Provider> implements OnModuleDestroy {
  /** The registration's name. */
  readonly name: string
  readonly herald: Herald<P>
  /**
   * Every event, once, while there are subscribers; completes when the app shuts down. A subscriber does not affect
   * the answer to the provider: work that must not be lost belongs in a handler. What a subscriber throws is logged.
   */
  readonly events$: Observable<EventOf<EventType, P>>
  readonly #worker: WorkerSlot
  readonly #closed = new Subject<void>()

  constructor(name: string, herald: Herald<P>, { logger, worker }: ServiceParts) {
    this.name = name
    this.herald = herald
    this.#worker = worker
    this.events$ = eventStream(herald, logger).pipe(takeUntil(this.#closed))
  }

  /** The events of some types. */
  ofType<const K extends EventType>(...types: readonly K[]): Observable<EventOf<K, P>> {
    const wanted = new Set<EventType>(types)
    return this.events$.pipe(
      filter((event): event is EventOf<EventType, P> & EventOf<K, P> => wanted.has(event.type)),
    )
  }

  /**
   * Stops the worker, then answers new deliveries with "retry", waits for the handlers that are running, and closes the
   * queue. Nest calls it.
   */
  async onModuleDestroy(): Promise<void> {
    await this.#worker.close()
    await this.herald.close()
    this.#closed.next()
  }
}
