import { MailheraldError } from '@mailherald/core'

/** What to do, by PostgreSQL's code. */
const remedies: Readonly<Record<string, string>> = {
  '25006': 'PostgreSQL is read-only here: connect to the primary.',
  '28000': 'PostgreSQL refuses this user.',
  '28P01': 'PostgreSQL refuses the password.',
  '3D000': 'The database does not exist: create it.',
  '3F000': 'The schema does not exist: is "schema" the schema of your PgBoss?',
  '42501': 'The role of this connection may not do that: grant it, or migrate with another role.',
  '42703': 'The tables of pg-boss are of another version: use pg-boss 12.38 or a later 12.',
  '42883': 'The tables of pg-boss are of another version: use pg-boss 12.38 or a later 12.',
  '42P01': 'The tables of pg-boss are not there: is "schema" the schema of your PgBoss?',
  '53300': 'PostgreSQL has no connection left: raise max_connections, or lower "max".',
}

/** The same, by what pg-boss says, which has no codes for it. */
const remediesOfBoss: Readonly<Record<string, string>> = {
  'pg-boss is not installed':
    'pg-boss has no tables in this schema: start a queue or a worker first, or name another schema.',
  'pg-boss database requires migrations':
    'The tables of pg-boss are of another version: start a queue or a worker with this one first.',
}

// Classes of PostgreSQL's codes: connection exceptions, resources, operator intervention.
const passing = /^(?:08|53|57)/

/** What went wrong with the database, and what to do. */
export function unavailable(cause: unknown): MailheraldError {
  if (MailheraldError.is(cause)) return cause
  const code = codeOf(cause)
  const remedy = code === undefined ? undefined : remedies[code]
  const said = messageOf(cause)
  const full = remedy === undefined ? `PostgreSQL: ${said}` : `${remedy} (${said})`
  const details = { ...(code !== undefined && { code }) }
  return new MailheraldError('ERR_QUEUE_UNAVAILABLE', remediesOfBoss[said] ?? full, {
    cause,
    details,
  })
}

/** Whether the server cannot be reached, or turns everybody away for now. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error)
  if (code === undefined) return !(error instanceof TypeError || messageOf(error) in remediesOfBoss)
  return isSqlState(code) ? passing.test(code) : code !== 'ERR_ASSERTION'
}

/** Whether waiting does not mend it: an option that cannot be. */
export function isLasting(error: unknown): boolean {
  return MailheraldError.is(error, 'ERR_OPTION_INVALID') || hasCode(error, 'ERR_ASSERTION')
}

/** Whether it is the code that PostgreSQL gave. */
export function hasCode(error: unknown, code: string): boolean {
  return codeOf(error) === code || (error instanceof Error && codeOf(error.cause) === code)
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

/** Not a code of the operating system, such as ECONNREFUSED. */
function isSqlState(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code)
}

/** Where several addresses of a host were tried, only the parts say something. */
function messageOf(error: unknown): string {
  const { message = '', code = 'it did not answer' } = (error ?? {}) as Partial<
    Error & { readonly code: string }
  >
  return message === '' ? code : message
}
