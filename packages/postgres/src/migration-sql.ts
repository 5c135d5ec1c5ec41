import { MailheraldError } from '@mailherald/core'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Migration,
} from 'kysely'
import { defaultSchema } from './database.js'
import { migrationsOf } from './migrations/index.js'
import { checkedSchema } from './options.js'

/** What `migrationSql` takes. */
export interface MigrationSqlOptions {
  /**
   * The schema that the tables are in.
   *
   * @defaultValue `mailherald`
   */
  readonly schema?: string
  /**
   * The last migration that the database has, for example `0001-ledger`.
   *
   * @defaultValue none: the schema is made too
   */
  readonly after?: string
}

/**
 * What `ledger.migrate()` does, as SQL for a migration tool of your own. It notes what it has done, so that `migrate()`
 * finds nothing left to do.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import { migrationSql } from '@mailherald/postgres'
 *
 * await writeFile('migrations/20260520-mailherald.sql', await migrationSql())
 * ```
 */
export async function migrationSql(options: MigrationSqlOptions = {}): Promise<string> {
  const { schema = defaultSchema, after } = options
  const migrations = Object.entries(migrationsOf(checkedSchema('migrationSql', schema)))
  const names = migrations.map(([name]) => name)
  if (after !== undefined && !names.includes(after)) {
    const message = `migrationSql: "after" must be one of ${names.join(', ')}.`
    throw new MailheraldError('ERR_OPTION_INVALID', message, { details: { option: 'after' } })
  }
  const parts = after === undefined ? [beginning(schema)] : []
  for (const [name, migration] of migrations.slice(names.indexOf(after ?? '') + 1)) {
    parts.push(`-- ${name}\n${await statementsOf(migration)}\n${note(schema, name)}`)
  }
  return `begin;\n\n${parts.join('\n\n')}\n\ncommit;\n`
}

/** As Kysely makes them. */
function beginning(schema: string): string {
  return `create schema if not exists "${schema}";
create table "${schema}"."migrations" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
create table "${schema}"."migrations_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
insert into "${schema}"."migrations_lock" ("id", "is_locked") values ('migration_lock', 0);`
}

function note(schema: string, name: string): string {
  const now = `to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  return `insert into "${schema}"."migrations" ("name", "timestamp") values ('${name}', ${now});`
}

/** Runs a migration where nothing happens, and keeps what it would have sent. */
async function statementsOf(migration: Migration): Promise<string> {
  const statements: string[] = []
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void statements.push(`${query.sql};`),
  })
  await migration.up(db as Parameters<Migration['up']>[0])
  return statements.join('\n')
}
