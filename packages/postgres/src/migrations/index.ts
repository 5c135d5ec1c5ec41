import type { Migration } from 'kysely'
import { ledger } from './0001-ledger.js'
import { exactlyOnce } from './0002-exactly-once.js'
import { retention } from './0003-retention.js'

/** Where Kysely notes what was done. */
export const migrationTables = {
  migrationTableName: 'migrations',
  migrationLockTableName: 'migrations_lock',
} as const

/** Every change to the tables, by name and in order. What is published is never changed: another follows it. */
export function migrationsOf(schema: string): Readonly<Record<string, Migration>> {
  return {
    '0001-ledger': ledger(schema),
    '0002-exactly-once': exactlyOnce(schema),
    '0003-retention': retention(schema),
  }
}
