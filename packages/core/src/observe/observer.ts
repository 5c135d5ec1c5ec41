import type { Delivery, Reply } from '../delivery.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { Carrier, Moment, Trace } from './moment.js'

/** A handler that is about to run. */
export type HandlerStart = Extract<Moment, { readonly name: 'handler-started' }>

/** A delivery with everything in it. */
export interface DeliveryContent {
  /** Secrets in its URL and headers are hidden. Its body and the events name people. */
  readonly delivery: Delivery
  /** Undefined where the delivery was refused or could not be read. */
  readonly events: readonly HeraldEvent[] | undefined
  readonly reply: Reply
}

/**
 * Is told what happens. Whatever it does, no answer changes: what it throws goes to the log, and nobody waits for it.
 *
 * @example
 * ```ts
 * const herald = createHerald({
 *   providers,
 *   observe: {
 *     moment(moment) {
 *       if (moment.name === 'refused') metrics.increment('refused', { code: moment.code })
 *     },
 *   },
 * })
 * ```
 */
export interface Observer {
  /** Called at once with everything that happens: never with a secret or an address. */
  moment?(moment: Moment): void
  /**
   * Runs the work on a delivery or job, so that what happens inside belongs to it, in a context of your own. It has to
   * call `work` at once and to return what that returns.
   */
  around?<T>(trace: Trace, work: () => T): T
  /**
   * Runs a handler on an event, inside of what is around the delivery or job. It has to call `work` at once and to
   * return what that returns: a promise, if the handler is asynchronous.
   */
  aroundHandler?<T>(start: HandlerStart, work: () => T): T
  /** What the jobs of a delivery are to carry. At most 4,096 characters. */
  carrier?(trace: Trace): Carrier | undefined
  /** Called after the answer with the whole of a delivery: for tools that show deliveries to your team. */
  content?(trace: Trace, content: DeliveryContent): void
}
