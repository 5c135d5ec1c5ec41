import type { Generated, Kysely } from 'kysely'
import { databaseOf, tableIn, type DatabaseLocation } from '../database.js'
import type { OwnStatement } from '../transaction/connection.js'

/** Which effects were applied to which events. */
export interface EffectsTable {
  done_at: Generated<Date>
  event_id: string
  /** Of the effect. */
  name: string
}

/** A query builder for the marks of what was applied. */
export function effectsOf(location: DatabaseLocation): Kysely<{ effects: EffectsTable }> {
  return databaseOf(location).withTables<{ effects: EffectsTable }>()
}

/**
 * Statements that mark an effect as applied to an event. Each gives a row, unless it was applied before. A transaction
 * that is applying it right now is waited for.
 */
export function marksIn(schema: string): (eventId: string, name: string) => OwnStatement {
  const sql = `insert into ${tableIn(schema, 'effects')} (event_id, name) values ($1, $2)
on conflict do nothing returning name`
  return (eventId, name) => ({ sql, parameters: [eventId, name] })
}

/** A statement of the ledger, in the forms that drivers and query builders take. */
export interface Statement {
  /** With `$1`, `$2` … for the values. */
  readonly text: string
  readonly values: unknown[]
  /** The text between the values, as functions for template literals take it. */
  readonly strings: TemplateStringsArray
}

/** In all forms at once. */
export function statementOf({ sql, parameters }: OwnStatement): Statement {
  const pieces = sql.split(/\$\d+/)
  return { text: sql, values: [...parameters], strings: Object.assign(pieces, { raw: pieces }) }
}
