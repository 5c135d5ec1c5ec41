import type { EventOf, EventType, Herald, Logger, Provider } from '@mailherald/core'
import { Observable, share } from 'rxjs'
import { SafeObservable } from './safe-observable.js'

/**
 * The events of a herald as a hot stream. The herald has a best-effort handler for it while there are subscribers: so
 * each event comes once, even where the provider sends it again, and nothing is kept for late subscribers.
 */
export function eventStream<P extends Provider>(
  herald: Herald<P>,
  logger: Logger,
): Observable<EventOf<EventType, P>> {
  const events = new Observable<EventOf<EventType, P>>((subscriber) =>
    herald.on('*', { name: 'events$', bestEffort: true }, (event) => subscriber.next(event)),
  )
  return SafeObservable.of(events.pipe(share()), (cause) => report(cause, logger))
}

function report(cause: unknown, logger: Logger): void {
  try {
    logger.error('a subscriber of events$ failed', { cause: describe(cause) })
  } catch {
    // RxJS would throw it again where only the process hears of it, and ends.
  }
}

function describe(cause: unknown): string {
  try {
    return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  } catch {
    return 'something that has no text'
  }
}
