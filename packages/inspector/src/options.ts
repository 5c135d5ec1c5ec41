import {
  consoleLogger,
  MailheraldError,
  type DeadLetters,
  type LedgerReader,
  type Logger,
} from '@mailherald/core'

/** Says who may look. Only `true` lets somebody in. */
export type Guard = (request: Request) => boolean | Promise<boolean>

/** What is done with dead letters: `deadLetters` of @mailherald/bullmq and @mailherald/pg-boss can do it. */
export type InspectedDeadLetters = Omit<DeadLetters, 'close' | 'get'>

/** Something that somebody did on the page. */
export interface InspectorAction {
  readonly name: 'reveal' | 'suppress' | 'unsuppress' | 'replay' | 'drop'
  /** For finding out who it was. */
  readonly request: Request
}

/** What `inspector` takes. */
export interface InspectorOptions {
  /**
   * Says who may look: asked for every request, the data, the page and its files.
   *
   * @defaultValue nobody may; while developing, whoever opens a link with a token that the app prints on its console,
   * on the same machine
   */
  readonly guard?: Guard
  /**
   * What is asked for messages, people, suppressions and numbers.
   *
   * @defaultValue the latest deliveries, from memory
   */
  readonly ledger?: LedgerReader
  /** The dead letters of the queue, of the same place as it: `deadLetters({ connection })`. */
  readonly deadLetters?: InspectedDeadLetters
  /**
   * How much waits and runs in the queue, by whatever names the engine has for it.
   *
   * @example `() => queue.getJobCounts('waiting', 'active', 'delayed')` with a `Queue` of BullMQ
   */
  readonly queueCounts?: () => Promise<Readonly<Record<string, number>>>
  /**
   * How many deliveries are kept in memory; of refused ones a fifth as many, besides.
   *
   * @defaultValue 500
   */
  readonly keep?: number
  /**
   * How much memory they may take, in bytes. Of a body the first MiB is kept.
   *
   * @defaultValue 16 MiB
   */
  readonly keepBytes?: number
  /**
   * How many pages may be open at the same time.
   *
   * @defaultValue 20
   */
  readonly maxViewers?: number
  /** Called when somebody does something, or asks for addresses: for a record of who it was. */
  readonly onAction?: (action: InspectorAction) => void
  /**
   * Where failures go, and the link with the token.
   *
   * @defaultValue `consoleLogger`
   */
  readonly logger?: Logger
  /**
   * The clock, in milliseconds since the epoch.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: () => number
}

/** The options with everything filled in. */
export interface Settings {
  readonly guard: Guard | undefined
  readonly ledger: LedgerReader | undefined
  readonly deadLetters: InspectedDeadLetters | undefined
  readonly queueCounts: InspectorOptions['queueCounts']
  readonly keep: number
  readonly keepBytes: number
  readonly maxViewers: number
  readonly onAction: (action: InspectorAction) => void
  readonly logger: Logger
  readonly now: () => number
}

/**
 * Checks the options and fills them in.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function settingsOf(options: InspectorOptions): Settings {
  const { guard, ledger, deadLetters, queueCounts, onAction = () => {} } = options
  const { keep = 500, keepBytes = 16 * 1024 * 1024, maxViewers = 20 } = options
  const { logger = consoleLogger, now = Date.now } = options
  for (const [option, value] of Object.entries({ guard, queueCounts, onAction })) {
    if (value !== undefined && typeof value !== 'function') throw invalid(option, 'a function')
  }
  for (const [option, value] of Object.entries({ keep, keepBytes, maxViewers })) {
    if (!Number.isSafeInteger(value) || value < 1)
      throw invalid(option, 'a whole number, at least 1')
  }
  if (ledger !== undefined && typeof ledger.recipient !== 'function') {
    throw invalid('ledger', 'a ledger that can be asked (a LedgerReader)')
  }
  return {
    guard,
    ledger,
    deadLetters,
    queueCounts,
    keep,
    keepBytes,
    maxViewers,
    onAction,
    logger,
    now,
  }
}

function invalid(option: string, what: string): MailheraldError {
  return new MailheraldError('ERR_OPTION_INVALID', `inspector: "${option}" must be ${what}.`, {
    details: { option },
  })
}
