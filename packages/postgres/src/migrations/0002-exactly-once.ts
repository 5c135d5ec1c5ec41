import { sql, type Kysely, type Migration } from 'kysely'

/** Which effects were applied, and which handlers have finished. */
export const exactlyOnce: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('effects')
      // Ids are compared byte by byte, whatever the language of the database.
      .addColumn('event_id', 'text', (column) => column.notNull().modifyEnd(sql`collate "C"`))
      .addColumn('name', 'text', (column) => column.notNull().modifyEnd(sql`collate "C"`))
      .addColumn('done_at', 'timestamptz', (column) =>
        column.notNull().defaultTo(sql`clock_timestamp()`),
      )
      .addPrimaryKeyConstraint('effects_pkey', ['event_id', 'name'])
      .execute()
    await database.schema
      .createIndex('effects_by_age')
      .on('effects')
      .column('done_at')
      .execute()
    await createTasks(database)
  },
}

async function createTasks(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('tasks')
    .addColumn('event_id', 'text', (column) => column.notNull().modifyEnd(sql`collate "C"`))
    .addColumn('handler', 'text', (column) => column.notNull().modifyEnd(sql`collate "C"`))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('ended_at', 'timestamptz', (column) => column.notNull())
    .addColumn('begun_at', 'timestamptz', (column) =>
      column.notNull().defaultTo(sql`clock_timestamp()`),
    )
    .addPrimaryKeyConstraint('tasks_pkey', ['event_id', 'handler'])
    // A task changes once or twice, no index with it: so the new version of a row fits beside the old one.
    .modifyEnd(sql`with (fillfactor = 50)`)
    .execute()
  await database.schema.createIndex('tasks_by_age').on('tasks').column('begun_at').execute()
}
