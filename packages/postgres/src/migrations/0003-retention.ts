import { sql, type Kysely, type Migration } from 'kysely'

// Compared byte by byte: what is equal must not depend on the language of a database.
const text = sql`text collate "C"`

/** Deliveries as they came, and what is needed to forget in small steps. */
export function retention(schema: string): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const tables = db.withSchema(schema)
      await createDeliveries(tables)
      await createMarks(tables)
      await tables.schema.createIndex('mentions_event').on('mentions').column('event_key').execute()
    },
  }
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    // Of the transaction, in which its events were recorded as well.
    .addColumn('tx', 'bigint', (column) => column.primaryKey())
    .addColumn('recorded_at', 'timestamptz', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('provider', text, (column) => column.notNull())
    .addColumn('account', text)
    .addColumn('authenticity', text, (column) => column.notNull())
    .addColumn('mapping', text, (column) => column.notNull())
    .addColumn('headers', 'text', (column) => column.notNull())
    .addColumn('body', 'bytea', (column) => column.notNull())
    .execute()
}

async function createMarks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('marks')
    .addColumn('tx', 'bigint', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('name', text, (column) => column.primaryKey())
    .execute()
}
