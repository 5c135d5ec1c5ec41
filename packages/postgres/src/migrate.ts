import { MailheraldError } from '@mailherald/core'
import { Migrator, sql } from 'kysely'
import { databaseOf, defaultSchema, type Database, type DatabaseLocation } from './database.js'
import { ledgerUnavailable } from './database-error.js'
import { migrationTables, migrationsOf } from './migrations/index.js'

/**
 * Makes the tables, or brings them up to date. Several processes can call it at once: one does it, the others wait.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`; `ERR_OPTION_INVALID` where the database cannot hold every text
 */
export async function migrate(location: DatabaseLocation): Promise<void> {
  const { schema = defaultSchema } = location
  const db = databaseOf(location)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrationsOf(schema) },
    migrationTableSchema: schema,
    ...migrationTables,
  })
  await translated(checkEncoding(db))
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw ledgerUnavailable(error)
  await translated(goOnCounting(db))
}

async function translated(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    throw MailheraldError.is(error) ? error : ledgerUnavailable(error)
  }
}

/** In another one, some events could never be recorded. */
async function checkEncoding(db: Database): Promise<void> {
  const { rows } = await sql<{ encoding: string }>`
    select current_setting('server_encoding') as encoding`.execute(db)
  const encoding = rows[0]?.encoding
  if (encoding === 'UTF8') return
  const message = `postgresLedger: the database has the encoding ${encoding}, and only UTF8 can hold every event. Give the ledger a "pool" of another database.`
  throw new MailheraldError('ERR_OPTION_INVALID', message, { details: { option: 'pool' } })
}

/** Readers may have got further than the last event that is still there. */
const margin = 1_000_000

/**
 * Events are read in the order of their transactions. After tables were restored into another server, whose
 * transactions have other numbers, it goes on counting where they end.
 */
async function goOnCounting(db: Database): Promise<void> {
  const [xmin, xmax] = [sql`pg_snapshot_xmin`, sql`pg_snapshot_xmax`].map(
    (edge) => sql<string>`${edge}(pg_current_snapshot())::text::bigint`,
  )
  await db
    .updateTable('clock')
    .set({ tx_offset: sql<string>`latest.tx + ${sql.lit(margin)} - ${xmin}` })
    .from(
      db
        .selectFrom('events')
        .select(({ fn }) => fn.max('tx').as('tx'))
        .as('latest'),
    )
    .where(sql<boolean>`latest.tx >= tx_offset + ${xmax}`)
    .execute()
}
