import { MailheraldError } from '@mailherald/core'
import { defaultSchema, type DatabaseLocation } from './database.js'

/** After how many refusals in a row that may pass an address is suppressed. */
export interface SoftBouncePolicy {
  /** From 2 to 100. */
  readonly count: number
  /** In milliseconds, between the first and the last. At most ten years. */
  readonly withinMs: number
}

/** What `postgresLedger` takes. */
export interface PostgresLedgerOptions extends DatabaseLocation {
  /**
   * When an address is suppressed because it refuses again and again, as a full mailbox does. A delivery in between
   * begins anew. `false`: never.
   *
   * @defaultValue 7 within 30 days
   */
  readonly softBounces?: SoftBouncePolicy | false
  /**
   * How long recording a delivery may take, in milliseconds. Beyond, its connection is closed and it fails: a server that
   * hangs must not keep connections and memory. A herald has answered "retry" before, after its `ledgerTimeoutMs`.
   *
   * @defaultValue 10,000
   */
  readonly recordTimeoutMs?: number
  /**
   * How many events may be on their way to a database that is slow to answer; more are refused.
   *
   * @defaultValue 20,000
   */
  readonly maxPending?: number
}

/** The options with everything filled in. */
export type LedgerSettings = Readonly<Required<PostgresLedgerOptions>>

const day = 24 * 60 * 60 * 1000

/** @throws {MailheraldError} `ERR_OPTION_INVALID` */
export function settingsOf(options: PostgresLedgerOptions): LedgerSettings {
  const {
    pool,
    schema = defaultSchema,
    softBounces = { count: 7, withinMs: 30 * day },
    recordTimeoutMs = 10_000,
    maxPending = 20_000,
  } = options
  check('pool', typeof pool?.connect === 'function', 'a Pool of pg, or what pglitePool makes')
  check('schema', isName(schema), 'a name of 1 to 63 letters, digits and underscores')
  check('softBounces', softBounces === false || isPolicy(softBounces), policyText)
  check('recordTimeoutMs', isCount(recordTimeoutMs), 'a whole number of milliseconds above 0')
  check('maxPending', isCount(maxPending), 'a whole number above 0')
  return { pool, schema, softBounces, recordTimeoutMs, maxPending }
}

const policyText =
  'false, or a count from 2 to 100 and withinMs from 1 to ten years in milliseconds'

function isPolicy({ count, withinMs }: SoftBouncePolicy): boolean {
  return isCount(count) && count >= 2 && count <= 100 && withinMs >= 1 && withinMs <= 3653 * day
}

/** More than PostgreSQL asks of a name: it is written into statements. */
function isName(schema: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(schema)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1
}

function check(option: string, isRight: boolean, wanted: string): void {
  if (isRight) return
  const message = `postgresLedger: "${option}" must be ${wanted}.`
  throw new MailheraldError('ERR_OPTION_INVALID', message, { details: { option } })
}
