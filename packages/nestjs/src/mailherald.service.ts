import type { EventOf, EventType, Herald, Logger, Provider } from '@mailherald/core'
import type { OnModuleDestroy } from '@nestjs/common'
import { filter, Subject, takeUntil, type Observable } from 'rxjs'
import { eventStream } from './event-stream.js'

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
   * Every event, once, while somebody listens; complete when the app shuts down. A subscriber has no part in
   * the answer to the provider: what must not be lost belongs into a handler. What a subscriber throws is logged.
   */
  readonly events$: Observable<EventOf<EventType, P>>
  readonly #closed = new Subject<void>()

  constructor(name: string, herald: Herald<P>, logger: Logger) {
    this.name = name
    this.herald = herald
    this.events$ = eventStream(herald, logger).pipe(takeUntil(this.#closed))
  }

  /** The events of some types. */
  ofType<const K extends EventType>(...types: readonly K[]): Observable<EventOf<K, P>> {
    const wanted = new Set<EventType>(types)
    return this.events$.pipe(
      filter((event): event is EventOf<EventType, P> & EventOf<K, P> => wanted.has(event.type)),
    )
  }

  /** Answers new posts with "retry" and waits for the handlers that are running. Nest calls it. */
  async onModuleDestroy(): Promise<void> {
    await this.herald.close()
    this.#closed.next()
  }
}
