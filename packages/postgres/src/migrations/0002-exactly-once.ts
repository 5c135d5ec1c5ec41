import { sql, type Kysely, type Migration } from 'kysely'

// Compared byte by byte: what is equal must not depend on the language of a database.
const text = sql`text collate "C"`

/** Which effects were applied, and which handlers have finished. */
export function exactlyOnce(schema: string): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const tables = db.withSchema(schema)
      await createEffects(tables)
      await createTasks(tables)
    },
  }
}

async function createEffects(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('effects')
    .addColumn('done_at', 'timestamptz', (column) =>
      column.notNull().defaultTo(sql`clock_timestamp()`),
    )
    .addColumn('event_id', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('effects_pkey', ['event_id', 'name'])
    .execute()
  await db.schema.createIndex('effects_age').on('effects').column('done_at').execute()
}

async function createTasks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tasks')
    .addColumn('begun_at', 'timestamptz', (column) =>
      column.notNull().defaultTo(sql`clock_timestamp()`),
    )
    .addColumn('ended_at', 'timestamptz', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('event_id', text, (column) => column.notNull())
    .addColumn('handler', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('token', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('tasks_pkey', ['event_id', 'handler'])
    // A task is written over once or more: its next version fits in the same page, and no index learns of it.
    .modifyEnd(sql`with (fillfactor = 80)`)
    .execute()
  // By the beginning, because that never changes. No task ends before it.
  await db.schema.createIndex('tasks_age').on('tasks').column('begun_at').execute()
}
