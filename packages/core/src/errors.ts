/** Every code that a `MailheraldError` can have. Codes are stable; messages may change. */
export type ErrorCode = ConfigErrorCode | RefusalCode | RequestErrorCode | DispatchErrorCode

/** Thrown to whoever calls, while setting up or when stamping: the message names the option and what to do. */
export type ConfigErrorCode =
  | 'ERR_OPTION_INVALID'
  | 'ERR_VERIFY_MISSING'
  | 'ERR_SECRET_MISSING'
  | 'ERR_SECRET_WHITESPACE'
  | 'ERR_SECRET_TOO_SHORT'
  | 'ERR_SECRET_MALFORMED'
  | 'ERR_PROVIDER_DUPLICATE'
  | 'ERR_HANDLER_NAME_TAKEN'
  | 'ERR_RUNTIME_UNSUPPORTED'
  | 'ERR_STAMP_UNFIT'

/** Why a delivery was rejected. The sender sees 401 for all of them. */
export type RefusalCode =
  | 'ERR_CREDENTIALS_MISSING'
  | 'ERR_CREDENTIALS_MISMATCH'
  | 'ERR_SIGNATURE_MISSING'
  | 'ERR_SIGNATURE_MALFORMED'
  | 'ERR_SIGNATURE_MISMATCH'
  | 'ERR_HEADER_DUPLICATED'
  | 'ERR_TIMESTAMP_INVALID'
  | 'ERR_TIMESTAMP_STALE'
  | 'ERR_TIMESTAMP_FUTURE'
  | 'ERR_REPLAYED'
  | 'ERR_IP_NOT_ALLOWED'
  | 'ERR_NOT_ALLOWED'

/** Why a request was refused for another reason than who sent it. */
export type RequestErrorCode =
  | 'ERR_PROVIDER_UNKNOWN'
  | 'ERR_METHOD_NOT_ALLOWED'
  | 'ERR_BODY_TOO_LARGE'
  | 'ERR_BODY_TIMEOUT'
  | 'ERR_BODY_ABORTED'
  | 'ERR_BODY_UNREADABLE'
  | 'ERR_BODY_ALREADY_PARSED'
  | 'ERR_ENCODING_UNSUPPORTED'
  | 'ERR_OVERLOADED'
  | 'ERR_PAYLOAD_MALFORMED'
  | 'ERR_VERIFIER_FAILED'

/** What went wrong after a delivery was verified. */
export type DispatchErrorCode =
  | 'ERR_NORMALIZE_FAILED'
  | 'ERR_AUTOMATED_CHECK_FAILED'
  | 'ERR_HANDLER_FAILED'
  | 'ERR_HANDLER_TIMEOUT'
  | 'ERR_METADATA_INVALID'
  | 'ERR_STORE_UNAVAILABLE'
  | 'ERR_QUEUE_UNAVAILABLE'
  | 'ERR_LEDGER_UNAVAILABLE'
  | 'ERR_LEDGER_AMBIGUOUS'
  | 'ERR_JOB_UNREADABLE'
  | 'ERR_EVENT_UNREADABLE'
  | 'ERR_CLOSED'
  | 'ERR_CONFIRMATION_FAILED'
  | 'ERR_DEPENDENCY_MISSING'
  | 'ERR_INTERNAL'

/**
 * Every error that Mailherald throws or reports.
 *
 * @example
 * ```ts
 * import { MailheraldError } from '@mailherald/core'
 *
 * try {
 *   await start()
 * } catch (error) {
 *   if (MailheraldError.is(error, 'ERR_SECRET_MISSING')) console.error(error.message)
 *   else throw error
 * }
 * ```
 */
export class MailheraldError extends Error {
  override readonly name = 'MailheraldError'
  readonly code: ErrorCode
  /** What the error is about, by name: provider, option, header, handler, event … Never a secret. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, options: MailheraldErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.details = options.details ?? {}
  }

  /** Whether `error` is a `MailheraldError` (of that code), also across two copies of the package. */
  static is(error: unknown, code?: ErrorCode): error is MailheraldError {
    try {
      return (
        error instanceof Error &&
        error.name === 'MailheraldError' &&
        (code === undefined || (error as MailheraldError).code === code)
      )
    } catch {
      // Handlers and verifiers can throw what throws in turn when it is looked at.
      return false
    }
  }
}

/** What a `MailheraldError` can carry. */
export interface MailheraldErrorOptions {
  readonly details?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}
