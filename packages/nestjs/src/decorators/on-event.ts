import type {
  EventPattern,
  EventType,
  Matching,
  PatternOf,
  SenderOf,
  SentBy,
} from '@mailherald/core'
import { invalid } from '../check-options.js'
import { noticeBoot } from './forgotten-module.js'
import { addSubscription } from './subscription.js'
import { keepFirstPlaces } from './event-params.js'
import type { EventHandlerOptions, HandlerDecorator, Registered } from './handler-decorator.js'

/**
 * Calls the method with every event that fits. May be stacked.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` on a static method; the rest is checked at boot
 * @example
 * ```ts
 * @OnEvent('email.*', { provider: 'tencent-ses', bestEffort: true })
 * count(event: HeraldEvent) {}
 *
 * @OnEvent(['email.opened', 'email.clicked'])
 * engaged(event: EmailOpenedEvent | EmailClickedEvent) {}
 * ```
 */
export function OnEvent<const K extends PatternOf<Registered>>(
  pattern: K | readonly K[],
  options: EventHandlerOptions<SenderOf<Matching<K>, Registered>> = {},
): HandlerDecorator<Matching<K>> {
  return onPatterns(pattern, options)
}

/** The decorator, whatever is registered. */
function onPatterns<K extends EventPattern>(
  pattern: K | readonly K[],
  options: EventHandlerOptions,
): HandlerDecorator<Matching<K>> {
  const patterns = typeof pattern === 'string' ? [pattern] : pattern
  return (prototype, method, { value: { length } = noMethod }) => {
    if (typeof prototype === 'function') {
      throw invalid(
        '@OnEvent',
        `is on the static method ${prototype.name}.${method}: it would never be called`,
      )
    }
    addSubscription(prototype, method, { patterns, options })
    keepFirstPlaces(prototype, method, length)
    noticeBoot(prototype)
  }
}

const noMethod = { length: 0 }

/** A decorator for the events of one type; not to be called where none of the providers in `Register` sends it. */
export type EventDecorator<T extends EventType> = [T] extends [SentBy<Registered>]
  ? (options?: EventHandlerOptions<SenderOf<T, Registered>>) => HandlerDecorator<T>
  : { readonly 'None of your providers sends this event': T }

/** Makes the decorator for one event type. */
export function onEventType<T extends EventType>(type: T): EventDecorator<T> {
  const decorate = (options: EventHandlerOptions = {}): HandlerDecorator<T> =>
    onPatterns(type, options) as HandlerDecorator<T>
  return decorate as EventDecorator<T>
}
