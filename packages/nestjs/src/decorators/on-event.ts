import type { EventPattern, EventType, Matching } from '@mailherald/core'
import { invalid } from '../check-options.js'
import { noticeBoot } from './forgotten-module.js'
import { addSubscription } from './subscription.js'
import { keepFirstPlaces } from './event-params.js'
import type { EventHandlerOptions, HandlerDecorator } from './handler-decorator.js'

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
export function OnEvent<const K extends EventPattern>(
  pattern: K | readonly K[],
  options: EventHandlerOptions = {},
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

/** A decorator for the events of one type. */
export type EventDecorator<T extends EventType> = (
  options?: EventHandlerOptions,
) => HandlerDecorator<T>

/** Makes the decorator for one event type. */
export function onEventType<T extends EventType>(type: T): EventDecorator<T> {
  return (options) => OnEvent(type, options) as HandlerDecorator<T>
}
