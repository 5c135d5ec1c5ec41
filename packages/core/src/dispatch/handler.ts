import type { VerifiedDelivery } from '../delivery.js'
import type { EventType, HeraldEvent } from '../events/event-map.js'
import type { Logger } from '../logger.js'
import type { EventOf, Provider } from '../provider.js'

/** The event types that one of the providers can send, `unknown` included. */
export type SentBy<P extends Provider> = P['emits'][number] | 'unknown'

/** The ids of the providers that can send one of the event types. */
export type SenderOf<T extends EventType, P extends Provider> = P extends Provider
  ? [Extract<SentBy<P>, T>] extends [never]
    ? never
    : P['id']
  : never

type FamilyOf<T extends EventType> = T extends `${infer Family}.${string}` ? Family : never

/** An event type, all types of one family (`email.*`), or all events (`*`). */
export type EventPattern = EventType | `${FamilyOf<EventType>}.*` | '*'

/** The patterns that an event of one of the providers can fit. */
export type PatternOf<P extends Provider> = SentBy<P> | `${FamilyOf<SentBy<P>>}.*` | '*'

/** The event types that a pattern covers. */
export type Matching<K extends EventPattern> = K extends '*'
  ? EventType
  : K extends `${infer F}.*`
    ? Extract<EventType, `${F}.${string}`>
    : Extract<EventType, K>

/** Which of the matching events a handler wants. Every condition must hold; a list means any of its values. */
export interface EventFilter<Id extends string = string> {
  readonly provider?: Id | readonly Id[]
  readonly account?: string | readonly string[]
  readonly tag?: string | readonly string[]
  // Written out: of `BounceKind` the compiler would show a wrong value nothing but the name.
  /** Bounce kind. Events that are not bounces do not pass. */
  readonly bounce?:
    | 'permanent'
    | 'transient'
    | 'undetermined'
    | readonly ('permanent' | 'transient' | 'undetermined')[]
  /**
   * Domain of the recipient, without regard to letter case. Of an inbound message: of any address on its envelope,
   * or, where the provider does not tell that, in its `To` header.
   */
  readonly recipientDomain?: string | readonly string[]
}

/** A filter, and how the handler is to be run. */
export interface HandlerOptions<Id extends string = string> extends EventFilter<Id> {
  /**
   * Under this name it is remembered which events the handler has finished. Name your handlers where several
   * processes share an idempotency store.
   *
   * @defaultValue made from the pattern, the function's name and, where that is taken, a number
   */
  readonly name?: string
  /** It has no part in the answer: its failure is reported and does not make the provider try again. */
  readonly bestEffort?: boolean
  /** Milliseconds until its signal is aborted and the delivery is answered as "retry". */
  readonly timeoutMs?: number
}

/** What a handler gets beside the event. */
export interface HandlerContext {
  /**
   * The delivery that brought the event. Absent behind a queue: its bytes, URL and headers can hold secrets and are not
   * stored.
   */
  readonly delivery?: VerifiedDelivery
  /** Aborted when the handler's time is up. */
  readonly signal: AbortSignal
  /** 1 for the first run of this handler for this event. */
  readonly attempt: number
  readonly logger: Logger
}

/** A function of yours that is called with events. Done when it returns or its promise resolves. */
export type Handler<E = HeraldEvent> = (event: E, context: HandlerContext) => unknown

/** Ways to say which function wants which events. */
export interface HandlerRegistry<P extends Provider = Provider> {
  /**
   * Calls `handler` with every event that fits.
   *
   * @returns a function that takes the handler off again
   * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_HANDLER_NAME_TAKEN`
   * @example
   * ```ts
   * herald.on('email.bounced', { bounce: 'permanent' }, ({ recipient }) => recipient && suppress(recipient))
   * herald.on(['email.opened', 'email.clicked'], { bestEffort: true }, (event) => count(event.type))
   * herald.on('*', (event) => archive(event.raw))
   * ```
   */
  on<const K extends PatternOf<P>>(
    pattern: K | readonly K[],
    handler: Handler<EventOf<Matching<K>, P>>,
  ): () => void
  on<const K extends PatternOf<P>>(
    pattern: K | readonly K[],
    options: HandlerOptions<SenderOf<Matching<K>, P>>,
    handler: Handler<EventOf<Matching<K>, P>>,
  ): () => void
  /** Like `on`, until the handler has finished one event. */
  once<const K extends PatternOf<P>>(
    pattern: K | readonly K[],
    handler: Handler<EventOf<Matching<K>, P>>,
  ): () => void
  once<const K extends PatternOf<P>>(
    pattern: K | readonly K[],
    options: HandlerOptions<SenderOf<Matching<K>, P>>,
    handler: Handler<EventOf<Matching<K>, P>>,
  ): () => void
  /** Takes a handler off, from one pattern or from all. Returns whether there was one. */
  off(handler: Handler<never>): boolean
  off(pattern: EventPattern, handler: Handler<never>): boolean
}
