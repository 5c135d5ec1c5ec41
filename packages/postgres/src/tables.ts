import type { Generated } from 'kysely'

/** Every table of a ledger. */
export interface Tables extends RecordTables {}

/** What `record` writes. `docs/ledger.md` says what each is for. */
export interface RecordTables {
  events: EventsTable
  mentions: MentionsTable
  statuses: StatusesTable
  counters: CountersTable
  suppressions: SuppressionsTable
  clock: ClockTable
}

/** One row for each event. Keys are digests: see `keyOf`. */
export interface EventsTable {
  /** The transaction that inserted it, counted over all clusters that the table was ever in. */
  tx: string
  seq: Generated<string>
  /** Of the event's id. */
  key: string
  recorded_at: Generated<Date>
  occurred_at: Date
  message_key: string | null
  recipient_key: string | null
  reference_key: string | null
  provider: string
  account: string | null
  type: string
  test: boolean
  /** Whether it is a refusal that may pass and that is about the address. */
  strike: boolean
  /** JSON text, made by `encodeJob`, without `raw`. */
  event: string
  /** The provider's payload as JSON text; null once it was dropped. */
  raw: string | null
}

/** Which events name an address beside their recipient. */
export interface MentionsTable {
  address_key: string
  occurred_at: Date
  /** Of the event. */
  event_key: string
}

/** How far each message has come with each recipient. */
export interface StatusesTable {
  message_key: string
  /** Of provider, account and recipient. */
  who_key: string
  recipient_key: string | null
  provider: string
  account: string | null
  message: string
  recipient: string | null
  status: string | null
  since: Date
  latest: Date
  reference: string | null
  subject: string | null
}

/** How many events there were in each hour. */
export interface CountersTable {
  hour: Date
  account: string
  provider: string
  domain: string
  type: string
  /** Of a bounce; empty for everything else. */
  bounce: string
  test: boolean
  /** Several rows count the same thing, so that concurrent writers do not wait for each other. */
  slot: number
  events: string
}

/** Whom not to mail: for each reason the last that was said. */
export interface SuppressionsTable {
  address_key: string
  /** Of account, scope and reason. */
  entry_key: string
  address: string
  account: string | null
  scope: string
  reason: string
  suppressed: boolean
  since: Date
  at: Date
  evidence: string
}

/** One row. */
export interface ClockTable {
  /** What is added to the ids of this cluster's transactions. */
  tx_offset: string
}
