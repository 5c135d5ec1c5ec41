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
   * Whether deliveries are kept as they came, compressed and without what holds a secret, so that `renormalize` can run
   * them through a later version.
   *
   * @defaultValue false
   */
  readonly keepDeliveries?: boolean
  /**
   * At least 16 characters of your own that nobody guesses, the same in every process: `erase` keeps the addresses of
   * erased people on the list of whom not to mail as hashes that only this key can make.
   *
   * @defaultValue none: `erase` refuses
   */
  readonly erasureKey?: string | undefined
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
export interface LedgerSettings extends Readonly<
  Required<Omit<PostgresLedgerOptions, 'erasureKey'>>
> {
  readonly erasureKey: string | undefined
}

const day = 24 * 60 * 60 * 1000

/** @throws {MailheraldError} `ERR_OPTION_INVALID` */
export function settingsOf(options: PostgresLedgerOptions): LedgerSettings {
  const location = checkedLocation('postgresLedger', options)
  const {
    softBounces = { count: 7, withinMs: 30 * day },
    recordTimeoutMs = 10_000,
    maxPending = 20_000,
    keepDeliveries = false,
    erasureKey,
  } = options
  check('softBounces', softBounces === false || isPolicy(softBounces), policyText)
  check('recordTimeoutMs', isTimeout(recordTimeoutMs), timeoutText)
  check('maxPending', isCount(maxPending), 'a whole number above 0')
  check('keepDeliveries', typeof keepDeliveries === 'boolean', 'true or false')
  check('erasureKey', isKey(erasureKey), 'a text of at least 16 characters')
  return { ...location, softBounces, recordTimeoutMs, maxPending, keepDeliveries, erasureKey }
}

const policyText =
  'false, or a count from 2 to 100 and withinMs from 1 to ten years in milliseconds'

function isPolicy(policy: SoftBouncePolicy | null): boolean {
  const { count = 0, withinMs = 0 } = policy ?? {}
  const isTime = typeof withinMs === 'number' && withinMs >= 1 && withinMs <= 3653 * day
  return isTime && isCount(count) && count >= 2 && count <= 100
}

/**
 * Where the tables are, filled in.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function checkedLocation(
  caller: string,
  location: DatabaseLocation | undefined,
): Required<DatabaseLocation> {
  const { pool, schema = defaultSchema } = location ?? {}
  if (typeof pool?.connect !== 'function') throw invalid(caller, 'pool', poolText)
  return { pool, schema: checkedSchema(caller, schema) }
}

const poolText = 'a Pool of pg, or what pglitePool makes'

/**
 * The name of a schema. PostgreSQL takes more, but it is written into statements.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function checkedSchema(caller: string, schema: string): string {
  if (typeof schema === 'string' && /^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(schema)) return schema
  throw invalid(caller, 'schema', 'a name of 1 to 63 letters, digits and underscores')
}

function isKey(key: string | undefined): boolean {
  return key === undefined || (typeof key === 'string' && key.length >= 16)
}

const timeoutText = 'a whole number of milliseconds from 1 to 2147483647'

/** A timer of Node that is given more ends at once. */
function isTimeout(value: number): boolean {
  return isCount(value) && value < 2 ** 31
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1
}

function check(option: string, isRight: boolean, wanted: string): void {
  if (!isRight) throw invalid('postgresLedger', option, wanted)
}

/** What a wrong option is refused with. */
export function invalid(caller: string, option: string, wanted: string): MailheraldError {
  const message = `${caller}: "${option}" must be ${wanted}.`
  return new MailheraldError('ERR_OPTION_INVALID', message, { details: { option } })
}
