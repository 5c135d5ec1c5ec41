import type { CompiledQuery, Generated, Kysely } from 'kysely'
import { databaseOf, type DatabaseLocation } from '../database.js'

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

/** What is to be applied, and to which event. */
export interface EffectTask {
  readonly eventId: string
  readonly name: string
}

/** Gives a row, unless it was applied before. A transaction that is applying it right now is waited for. */
export function markDone(
  effects: Kysely<{ effects: EffectsTable }>,
  { eventId, name }: EffectTask,
): CompiledQuery {
  return effects
    .insertInto('effects')
    .values({ event_id: eventId, name })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .compile()
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
export function statementOf({
  sql,
  parameters,
}: Pick<CompiledQuery, 'sql' | 'parameters'>): Statement {
  const pieces = sql.split(/\$\d+/)
  return { text: sql, values: [...parameters], strings: Object.assign(pieces, { raw: pieces }) }
}
