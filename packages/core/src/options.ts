import type { IsAutomated } from './normalize/automated.js'
import { BodyBudget } from './receive/body-budget.js'
import { callSafely } from './util/call-safely.js'
import { MailheraldError } from './errors.js'
import type { IdempotencyStore } from './idempotency/store.js'
import { consoleLogger, guardedLogger, silentLogger, type Logger } from './logger.js'
import { memoryIdempotency } from './idempotency/memory.js'
import type { Ledger } from './ledger/ledger.js'
import type { Observer } from './observe/observer.js'
import type { Provider } from './provider.js'
import { ProviderTable, unknownProvider } from './receive/provider-table.js'
import type { Queue } from './queue/queue.js'
import type { HeraldParts } from './receive/receive.js'
import { RefusalLog } from './receive/refusal-log.js'
import { Registry } from './dispatch/registry.js'
import { Running } from './util/in-flight.js'

/** What `createHerald` takes. */
export interface HeraldOptions<P extends Provider = Provider> {
  /** Who may deliver. The same provider twice needs two `account` names. */
  readonly providers: readonly P[]
  /**
   * `false`: nothing is logged.
   *
   * @defaultValue warnings and errors go to the console
   */
  readonly logger?: Logger | false
  /** Who is told of everything that happens, for telemetry, alarms and tools. */
  readonly observe?: Observer | readonly Observer[]
  /** Called with every failure that the sender is not told of: of a handler, a store, a verifier, a normalizer. */
  readonly onError?: (error: MailheraldError) => void
  /**
   * Your check whether a program made an open or a click. Asked only where the provider does not say; it must answer at
   * once.
   */
  readonly isAutomated?: IsAutomated
  /**
   * Where every event is recorded before a handler or the queue gets it.
   *
   * @defaultValue nothing is recorded
   */
  readonly ledger?: Ledger
  /**
   * How long recording may take before the answer is "retry", in milliseconds.
   *
   * @defaultValue 2,000
   */
  readonly ledgerTimeoutMs?: number
  /**
   * Where events are stored before they are acknowledged.
   *
   * @defaultValue handlers run before the answer
   */
  readonly queue?: Queue
  /**
   * How long storing may take before the answer is "retry", in milliseconds.
   *
   * @defaultValue 900
   */
  readonly queueTimeoutMs?: number
  /**
   * How long the handlers of a delivery may take before the answer is "retry", in milliseconds. They go on, and
   * what they finish counts.
   *
   * @defaultValue 5,000
   */
  readonly ackDeadlineMs?: number
  /**
   * Where it is remembered which handler has finished which event.
   *
   * @defaultValue the queue's store, or in memory
   */
  readonly idempotency?: IdempotencyStore
  /**
   * Time limit of a handler without one of its own, in milliseconds.
   *
   * @defaultValue 10,000
   */
  readonly handlerTimeoutMs?: number
  /**
   * How long a body may take to arrive, in milliseconds.
   *
   * @defaultValue 10,000
   */
  readonly bodyTimeoutMs?: number
  /**
   * How many bytes of bodies may be held at the same time, over all deliveries. Beyond, a delivery is answered "retry":
   * many senders together must not fill the memory. At least the largest `bodyLimit` of the providers.
   *
   * @defaultValue 128 MiB
   */
  readonly bodyBudget?: number
  /**
   * How many events of one delivery are handled at the same time.
   *
   * @defaultValue 10
   */
  readonly concurrency?: number
  /**
   * The clock, in milliseconds since the epoch.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: () => number
  /**
   * For providers that need the network to verify.
   *
   * @defaultValue the global `fetch`
   */
  readonly fetch?: typeof globalThis.fetch
}

/** The options with everything filled in and checked. */
export function partsOf(options: HeraldOptions): HeraldParts {
  const logger = guardedLogger(
    options.logger === false ? silentLogger : (options.logger ?? consoleLogger),
  )
  const providers = new ProviderTable(options.providers)
  return {
    logger,
    refusals: new RefusalLog(logger),
    observers: observersOf(options),
    registry: new Registry(),
    running: new Running(),
    ...(options.ledger !== undefined && { ledger: checkedLedger(options.ledger) }),
    ledgerTimeoutMs: positive('ledgerTimeoutMs', options.ledgerTimeoutMs ?? 2000),
    ...(options.queue !== undefined && { queue: checkedQueue(options.queue) }),
    store: options.idempotency ?? options.queue?.idempotency ?? memoryIdempotency(),
    queueTimeoutMs: positive('queueTimeoutMs', options.queueTimeoutMs ?? 900),
    ackDeadlineMs: positive('ackDeadlineMs', options.ackDeadlineMs ?? 5000),
    timeoutMs: positive('handlerTimeoutMs', options.handlerTimeoutMs ?? 10_000),
    bodies: new BodyBudget(bodyBudget(options)),
    bodyTimeoutMs: positive('bodyTimeoutMs', options.bodyTimeoutMs ?? 10_000),
    concurrency: positive('concurrency', options.concurrency ?? 10),
    now: options.now ?? Date.now,
    fetch: options.fetch ?? globalThis.fetch,
    isAutomated: automatedCheck(options),
    providerFor: (delivery) => providers.find(delivery),
    unknownProvider: (delivery) => unknownProvider(delivery, options.providers),
    onError: (error) => reportError(error, logger, options.onError),
  }
}

const usualBudget = 128 * 1024 * 1024

function bodyBudget({ providers, bodyBudget: given = usualBudget }: HeraldOptions): number {
  const largest = Math.max(...providers.map(({ bodyLimit }) => bodyLimit))
  if (Number.isSafeInteger(given) && given >= largest) return given
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    `"bodyBudget" must be a whole number of bytes, at least the largest "bodyLimit" (${largest}).`,
    { details: { option: 'bodyBudget' } },
  )
}

function observersOf({ observe = [] }: HeraldOptions): Observer[] {
  const observers = [observe].flat()
  if (observers.every((observer) => typeof observer === 'object' && observer !== null)) {
    return [...observers]
  }
  throw new MailheraldError('ERR_OPTION_INVALID', '"observe" must be an Observer, or a list.', {
    details: { option: 'observe' },
  })
}

function checkedQueue(queue: Queue): Queue {
  if (typeof queue.enqueue === 'function') return queue
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    '"queue" must be a Queue, with a function "enqueue".',
    { details: { option: 'queue' } },
  )
}

function checkedLedger(ledger: Ledger): Ledger {
  if (typeof ledger.record === 'function') return ledger
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    '"ledger" must be a Ledger, with a function "record".',
    { details: { option: 'ledger' } },
  )
}

function automatedCheck({ isAutomated }: HeraldOptions): IsAutomated | undefined {
  if (isAutomated === undefined || typeof isAutomated === 'function') return isAutomated
  throw new MailheraldError('ERR_OPTION_INVALID', '"isAutomated" must be a function.', {
    details: { option: 'isAutomated' },
  })
}

function positive(option: string, value: number): number {
  // Timers of Node take no more than 2^31 - 1 milliseconds.
  if (value >= 1 && value < 2 ** 31) return value
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    `"${option}" must be a number from 1 to 2147483647.`,
    {
      details: { option },
    },
  )
}

function reportError(error: MailheraldError, logger: Logger, hook: HeraldOptions['onError']): void {
  logger.error(error.message, { code: error.code, cause: describe(error.cause) })
  callSafely(
    () => hook?.(error),
    (cause) => logger.error('the onError hook threw', { cause: describe(cause) }),
  )
}

/** Names and stacks, so that a log line shows where it came from. */
function describe(cause: unknown): unknown {
  try {
    return textOf(cause)
  } catch {
    return 'something that has no text'
  }
}

function textOf(cause: unknown): unknown {
  if (cause instanceof AggregateError) return cause.errors.map(describe)
  return cause instanceof Error
    ? (cause.stack ?? cause.message)
    : cause === undefined
      ? undefined
      : // oxlint-disable-next-line typescript/no-base-to-string -- anything can be thrown
        String(cause)
}
