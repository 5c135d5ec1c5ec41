import { Migrator } from 'kysely'
import { databaseOf, defaultSchema, type DatabaseLocation } from './database.js'
import { ledgerUnavailable } from './database-error.js'
import { migrationsOf } from './migrations/index.js'

/**
 * Makes the tables, or brings them up to date. Several processes can call it at once: one does it, the others wait.
 * Call it again after the tables were restored into another server.
 */
export async function migrate(location: DatabaseLocation): Promise<void> {
  const { schema = defaultSchema } = location
  const migrator = new Migrator({
    db: databaseOf(location),
    provider: { getMigrations: async () => migrationsOf(schema) },
    migrationTableSchema: schema,
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw ledgerUnavailable(error)
}
