import {
  createHerald,
  type EventOf,
  type EventType,
  type Herald,
  type HeraldOptions,
  type IncomingDelivery,
  type MailheraldError,
  type Provider,
  type Reply,
} from '@mailherald/core'
import { EventRecord, type WaitOptions } from './event-record.js'
import { recordingLogger, type LogLine } from './recording-logger.js'

/** A post, as far as its body was read, and what it was answered. */
export interface Exchange {
  readonly delivery: Omit<IncomingDelivery, 'body'>
  /** Undefined where the herald did not want it. */
  readonly body: Uint8Array | undefined
  readonly reply: Reply
}

/** A herald that remembers what happened. */
export interface RecordingHerald<P extends Provider = Provider> extends Herald<P> {
  /** Every event, once, in the order of dispatch. */
  readonly events: readonly EventOf<EventType, P>[]
  /** Every delivery and its answer, in the order of the answers. */
  readonly exchanges: readonly Exchange[]
  /** What `onError` was called with. */
  readonly errors: readonly MailheraldError[]
  readonly logs: readonly LogLine[]
  /** The events of one type. */
  eventsOf<T extends EventType>(type: T): readonly EventOf<T, P>[]
  /**
   * The first event of a type, as soon as there is one. Your own handlers may still be at it.
   *
   * @throws {Error} when there is none in time; it names what came instead
   */
  waitFor<T extends EventType>(type: T, options?: WaitOptions): Promise<EventOf<T, P>>
  /** Forgets what was recorded. What handlers have finished stays finished. */
  clear(): void
}

/**
 * A real herald, for tests: `createHerald` with everything recorded. It is silent unless you give it a logger.
 *
 * Events are recorded by a best-effort handler for `*` named `recorder`: it has no part in the answers.
 *
 * @throws {MailheraldError} what `createHerald` throws
 * @example
 * ```ts
 * const herald = recordingHerald({ providers: [tencentSes({ verify: urlToken(token) })] })
 * app.use('/webhooks', mailherald(herald))
 * // … a delivery from Tencent arrives
 * const event = await herald.waitFor('email.bounced')
 * expect(event.bounce.kind).toBe('permanent')
 * expect(herald.exchanges.map(({ reply }) => reply.status)).toEqual([200])
 * ```
 */
export function recordingHerald<P extends Provider>(options: HeraldOptions<P>): RecordingHerald<P> {
  const record = new EventRecord<EventOf<EventType, P>>()
  const exchanges: Exchange[] = []
  const errors: MailheraldError[] = []
  const logs: LogLine[] = []
  const herald = createHerald<P>({
    ...options,
    logger: recordingLogger(logs, options.logger),
    onError(error) {
      errors.push(error)
      options.onError?.(error)
    },
  })
  herald.on('*', { name: 'recorder', bestEffort: true }, (event) => record.add(event))
  return Object.assign(herald, {
    receive: recordExchanges(herald, exchanges),
    events: record.events,
    exchanges,
    errors,
    logs,
    eventsOf: <T extends EventType>(type: T) => record.of(type) as EventOf<T, P>[],
    waitFor: <T extends EventType>(type: T, wait?: WaitOptions) =>
      record.waitFor(type, wait) as Promise<EventOf<T, P>>,
    clear() {
      for (const list of [record.events, exchanges, errors, logs]) list.length = 0
    },
  })
}

function recordExchanges(herald: Herald, exchanges: Exchange[]): Herald['receive'] {
  const receive = herald.receive.bind(herald)
  return async ({ body: source, ...delivery }) => {
    let body = typeof source === 'function' ? undefined : source
    const reply = await receive({
      ...delivery,
      body: typeof source === 'function' ? async (limits) => (body = await source(limits)) : source,
    })
    exchanges.push({ delivery, body, reply })
    return reply
  }
}
