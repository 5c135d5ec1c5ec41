import { sql, type Kysely, type Migration } from 'kysely'

// Compared byte by byte: what is equal and what comes first must not depend on the language of a database.
const text = sql`text collate "C"`

// Rows that are written over again leave room for their next version in the same page.
const roomy = sql`with (fillfactor = 80)`

/** What `record` writes and the questions read. */
export function ledger(schema: string): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const tables = db.withSchema(schema)
      await createEvents(tables)
      await createMentions(tables)
      await createStatuses(tables)
      await createCounters(tables)
      await createSuppressions(tables)
      await createRemovals(tables)
      await createClock(tables, schema)
      await compressWell(db, schema)
    },
  }
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('tx', 'bigint', (column) => column.notNull())
    .addColumn('recorded_at', 'timestamptz', (column) => column.notNull())
    .addColumn('occurred_at', 'timestamptz', (column) => column.notNull())
    .addColumn('ordinal', 'integer', (column) => column.notNull())
    .addColumn('key', 'uuid', (column) => column.notNull())
    .addColumn('message_key', 'uuid')
    .addColumn('recipient_key', 'uuid')
    .addColumn('reference_key', 'uuid')
    .addColumn('strike', 'boolean', (column) => column.notNull())
    .addColumn('provider', text, (column) => column.notNull())
    .addColumn('account', text)
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('raw', 'text')
    .addPrimaryKeyConstraint('events_pkey', ['tx', 'ordinal'])
    .addUniqueConstraint('events_key', ['key'])
    .execute()
  // Without the time, the events of one message share an entry: a third of the size.
  await db.schema
    .createIndex('events_message')
    .on('events')
    .column('message_key')
    .where(sql<boolean>`message_key is not null`)
    .execute()
  await db.schema
    .createIndex('events_recipient')
    .on('events')
    .columns(['recipient_key', 'occurred_at'])
    .where(sql<boolean>`recipient_key is not null`)
    .execute()
  await db.schema
    .createIndex('events_strikes')
    .on('events')
    .columns(['recipient_key', 'occurred_at'])
    .where(sql<boolean>`strike`)
    .execute()
  await db.schema
    .createIndex('events_reference')
    .on('events')
    .columns(['reference_key', 'occurred_at'])
    .where(sql<boolean>`reference_key is not null`)
    .execute()
  await db.schema
    .createIndex('events_account')
    .on('events')
    .columns(['account', 'tx', 'ordinal'])
    .where(sql<boolean>`account is not null`)
    .execute()
  await db.schema
    .createIndex('events_occurred')
    .on('events')
    .columns(['occurred_at', 'tx', 'ordinal'])
    .execute()
  // Who asks for what there is none of must not read everything.
  for (const column of ['provider', 'type']) {
    await db.schema
      .createIndex(`events_${column}`)
      .on('events')
      .columns([column, 'tx', 'ordinal'])
      .execute()
  }
}

async function createMentions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mentions')
    .addColumn('address_key', 'uuid', (column) => column.notNull())
    .addColumn('occurred_at', 'timestamptz', (column) => column.notNull())
    .addColumn('event_key', 'uuid', (column) => column.notNull())
    .addPrimaryKeyConstraint('mentions_pkey', ['address_key', 'occurred_at', 'event_key'])
    .execute()
}

async function createStatuses(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('statuses')
    .addColumn('since', 'timestamptz', (column) => column.notNull())
    .addColumn('message_key', 'uuid', (column) => column.notNull())
    .addColumn('who_key', 'uuid', (column) => column.notNull())
    .addColumn('provider', text, (column) => column.notNull())
    .addColumn('account', text)
    .addColumn('message', text, (column) => column.notNull())
    .addColumn('recipient', text)
    .addColumn('status', text)
    .addColumn('reference', text)
    .addColumn('subject', text)
    .addPrimaryKeyConstraint('statuses_pkey', ['message_key', 'who_key'])
    .modifyEnd(roomy)
    .execute()
}

async function createCounters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counters')
    .addColumn('hour', 'timestamptz', (column) => column.notNull())
    .addColumn('events', 'bigint', (column) => column.notNull())
    .addColumn('slot', 'smallint', (column) => column.notNull())
    .addColumn('account', text, (column) => column.notNull())
    .addColumn('provider', text, (column) => column.notNull())
    .addColumn('domain', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('outcome', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('counters_pkey', [
      'account',
      'hour',
      'slot',
      'provider',
      'domain',
      'type',
      'outcome',
    ])
    .modifyEnd(roomy)
    .execute()
  await db.schema.createIndex('counters_hour').on('counters').column('hour').execute()
}

async function createSuppressions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('suppressions')
    .addColumn('added_at', 'timestamptz')
    .addColumn('removed_at', 'timestamptz')
    .addColumn('since', 'timestamptz')
    .addColumn('address_key', 'uuid', (column) => column.notNull())
    .addColumn('entry_key', 'uuid', (column) => column.notNull())
    .addColumn('address', text, (column) => column.notNull())
    .addColumn('account', text)
    .addColumn('scope', text, (column) => column.notNull())
    .addColumn('reason', text, (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('suppressions_pkey', ['address_key', 'entry_key'])
    .modifyEnd(roomy)
    .execute()
  const isOn = sql<boolean>`added_at >= coalesce(removed_at, added_at)`
  await db.schema
    .createIndex('suppressions_latest')
    .on('suppressions')
    .columns(['added_at', 'address_key', 'entry_key'])
    .where(isOn)
    .execute()
  await db.schema
    .createIndex('suppressions_account')
    .on('suppressions')
    .columns(['account', 'added_at', 'address_key', 'entry_key'])
    .where(sql<boolean>`account is not null and ${isOn}`)
    .execute()
}

async function createRemovals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('removals')
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('address_key', 'uuid', (column) => column.notNull())
    .addColumn('target_key', 'uuid', (column) => column.notNull())
    .addColumn('account', text)
    .addColumn('scope', text)
    .addPrimaryKeyConstraint('removals_pkey', ['address_key', 'target_key'])
    .execute()
}

async function createClock(db: Kysely<unknown>, schema: string): Promise<void> {
  await db.schema
    .createTable('clock')
    .addColumn('tx_offset', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into ${sql.id(schema, 'clock')} values (0)`.execute(db)
}

/** PostgreSQL 14 and later compress with lz4, where they were built with it: faster than its own, and as small. */
async function compressWell(db: Kysely<unknown>, schema: string): Promise<void> {
  const table = sql.id(schema, 'events')
  await sql`do $$
begin
  if exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
    execute 'alter table ${table} alter event set compression lz4, alter raw set compression lz4';
  end if;
end
$$`.execute(db)
}
