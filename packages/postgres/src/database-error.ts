import { MailheraldError } from '@mailherald/core'

/** Why a database did not do what was asked of it: `details.reason` of `ERR_LEDGER_UNAVAILABLE`. */
export type DatabaseTrouble =
  | 'down'
  | 'read-only'
  | 'connections'
  | 'conflict'
  | 'slow'
  | 'schema'
  | 'other'

/** What an error of a database becomes: says what to do, and is the cause of the answer "retry". */
export function ledgerUnavailable(cause: unknown, details: object = {}): MailheraldError {
  if (MailheraldError.is(cause, 'ERR_LEDGER_UNAVAILABLE')) return cause
  const reason = troubleOf(cause)
  const sqlState = sqlStateOf(cause)
  return new MailheraldError('ERR_LEDGER_UNAVAILABLE', remedies[reason], {
    details: { reason, ...(sqlState !== undefined && { sqlState }), ...details },
    cause,
  })
}

/** By the SQLSTATE of PostgreSQL, the code of the network, or the text of `pg`, also of an error inside an error. */
export function troubleOf(error: unknown): DatabaseTrouble {
  if (MailheraldError.is(error, 'ERR_LEDGER_UNAVAILABLE')) return reasonIn(error.details)
  for (const link of chainOf(error)) {
    const trouble = byCode(codeOf(link)) ?? byText(String(link.message))
    if (trouble !== undefined) return trouble
  }
  return 'other'
}

const remedies: Readonly<Record<DatabaseTrouble, string>> = {
  down: 'PostgreSQL cannot be reached, or closed the connection. Check that the server runs and that the pool has its address.',
  'read-only':
    'PostgreSQL takes no writes: it is a standby, or default_transaction_read_only is on. Give the ledger a pool of the primary.',
  connections:
    'No connection to PostgreSQL is free. Handle fewer events at a time, or raise "max" of the pool and max_connections of the server.',
  conflict:
    'Transactions were in the way of each other (serialization failure or deadlock), also when tried again. Change rows in the same order everywhere, and handle fewer events at a time.',
  slow: 'PostgreSQL did not answer within a time limit (statement_timeout, lock_timeout, query_timeout of the pool). Find out what it waits for, or raise the limit.',
  schema:
    'Tables or columns are missing in PostgreSQL. Run "await ledger.migrate()", and check "schema" of the ledger.',
  other: 'PostgreSQL refused a statement. The cause says why.',
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const troubles: Readonly<Record<string, DatabaseTrouble>> = {
  '25006': 'read-only',
  '53300': 'connections',
  '40001': 'conflict',
  '40P01': 'conflict',
  '25P03': 'slow',
  '25P04': 'slow',
  '55P03': 'slow',
  '57014': 'slow',
  '57P01': 'down',
  '57P02': 'down',
  '57P03': 'down',
  '57P05': 'down',
  '3F000': 'schema',
  '42P01': 'schema',
  '42P10': 'schema',
  '42703': 'schema',
  // https://www.prisma.io/docs/orm/reference/error-reference
  P1001: 'down',
  P1017: 'down',
  P2024: 'connections',
  P2028: 'slow',
  P2034: 'conflict',
}

const ofTheNetwork = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** `pg` gives these no code. */
const texts: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  // All connections of the pool are lent. Where a new one is not answered, the text is another.
  [/^timeout exceeded when trying to connect$/, 'connections'],
  [/^Query read timeout$/, 'slow'],
  [/^(?:Connection terminated|timeout expired|Client (?:has encountered|was closed))/, 'down'],
  [/^(?:PGlite is clos(?:ed|ing)|Postgres connection has been discarded)/, 'down'],
]

function byCode(code: string | undefined): DatabaseTrouble | undefined {
  if (code === undefined) return undefined
  if (ofTheNetwork.has(code) || /^08...$/.test(code)) return 'down'
  return troubles[code]
}

function byText(message: string): DatabaseTrouble | undefined {
  return texts.find(([text]) => text.test(message))?.[1]
}

/** What PostgreSQL calls the error; undefined where it is not from PostgreSQL. */
export function sqlStateOf(error: unknown): string | undefined {
  const codes = chainOf(error).map(codeOf)
  return codes.find((code) => code !== undefined && sqlState.test(code))
}

// Node and Prisma have codes of the same length.
const sqlState = /^(?!EPIPE|P[1-9])[0-9A-Z]{5}$/

/** What errors of drivers and query builders say, and what is in them. */
interface Link {
  readonly code?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  /** Of Prisma: the `code` of an error in an error. */
  readonly originalCode?: unknown
  /** Of Prisma. */
  readonly meta?: { readonly driverAdapterError?: unknown }
  /** Of TypeORM. */
  readonly driverError?: unknown
}

/** Some are wrapped twice. */
const mostLinks = 5

function chainOf(error: unknown): Link[] {
  const chain: Link[] = []
  try {
    for (let next = error; isLink(next) && chain.length < mostLinks;) {
      chain.push(next)
      next = next.cause ?? next.driverError ?? next.meta?.driverAdapterError
    }
  } catch {
    // A getter or a proxy that a handler threw can throw in turn.
  }
  return chain
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null
}

function codeOf({ code, originalCode }: Link): string | undefined {
  const known = code ?? originalCode
  return typeof known === 'string' ? known : undefined
}

function reasonIn(details: MailheraldError['details']): DatabaseTrouble {
  const reason = String(details['reason'])
  return reason in remedies ? (reason as DatabaseTrouble) : 'other'
}
