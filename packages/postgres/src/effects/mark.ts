import { MailheraldError } from '@mailherald/core'
import type { CompiledQuery, Generated } from 'kysely'
import type { Database } from '../database.js'

/** Which events an effect has been applied to. */
export interface EffectsTable {
  event_id: string
  /** Of the effect. */
  name: string
  done_at: Generated<Date>
}

/** What is to be applied, and to which event. */
export interface EffectTask {
  readonly eventId: string
  readonly name: string
}

/** Gives a row, unless it was applied before. A transaction that is applying it now is waited for. */
export function markOf(database: Database, { eventId, name }: EffectTask): CompiledQuery {
  return database
    .withTables<{ effects: EffectsTable }>()
    .insertInto('effects')
    .values({ event_id: eventId, name })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .compile()
}

/** A statement of ours, in each of the forms that drivers and query builders take. */
export interface Statement {
  /** With `$1`, `$2` … for the values. */
  readonly text: string
  readonly values: unknown[]
  /** The pieces of the text between the values, as a function for template literals takes them. */
  readonly strings: TemplateStringsArray
}

/** @throws {MailheraldError} `ERR_OPTION_INVALID` for a schema whose name looks like a value */
export function statementOf({ sql, parameters }: CompiledQuery): Statement {
  const pieces = sql.split(/\$\d+/)
  if (pieces.length !== parameters.length + 1) {
    throw new MailheraldError('ERR_OPTION_INVALID', '"schema" must have no "$" before a digit.')
  }
  const strings = Object.assign(pieces, { raw: pieces })
  return { text: sql, values: [...parameters], strings }
}
