/** Every table of a ledger. */
export interface Tables extends RecordTables, RetentionTables {}

/** What `record` writes. */
export interface RecordTables {
  events: EventsTable
  mentions: MentionsTable
  statuses: StatusesTable
  counters: CountersTable
  suppressions: SuppressionsTable
  removals: RemovalsTable
  clock: ClockTable
}

/** What is kept of deliveries, and how far forgetting has come. */
export interface RetentionTables {
  deliveries: DeliveriesTable
  marks: MarksTable
}

/** Deliveries as they came. */
export interface DeliveriesTable {
  /** Of the transaction: its events have the same. */
  tx: string
  recorded_at: Date
  received_at: Date
  provider: string
  account: string | null
  authenticity: string
  /** The version of the mapping that made its events. */
  mapping: string
  /** As JSON; none that holds a secret. */
  headers: string
  /** Compressed with gzip. */
  body: Uint8Array
}

/** Up to which event something was done. */
export interface MarksTable {
  name: string
  tx: string
  ordinal: number
}

/** One row for each event. Keys are digests: see `keyOf`. */
export interface EventsTable {
  /** The transaction that inserted it, counted over all servers that the table was ever on. */
  tx: string
  /** Which of those events it was. Together with `tx` the order in which events were recorded. */
  ordinal: number
  /** Of the event's id. */
  key: string
  recorded_at: Date
  occurred_at: Date
  /** Of the id of the message you sent; null for a message that was received. */
  message_key: string | null
  recipient_key: string | null
  reference_key: string | null
  provider: string
  account: string | null
  type: string
  /** Whether it is a refusal that may pass and that is about the address. */
  strike: boolean
  /** JSON text, made by `encodeJob`, without `raw`. */
  event: string
  /** The provider's payload as JSON text; null once it was dropped. */
  raw: string | null
}

/** Which events name an address that is not their recipient. */
export interface MentionsTable {
  address_key: string
  occurred_at: Date
  /** Of the event. */
  event_key: string
}

/** How far each message has come with each recipient. A row lives as long as there are events of its message. */
export interface StatusesTable {
  message_key: string
  /** Of provider, account and recipient: see `whoKeyOf`. */
  who_key: string
  provider: string
  account: string | null
  message: string
  /** By `addressKey`. */
  recipient: string | null
  status: string | null
  since: Date
  reference: string | null
  subject: string | null
}

/** How many events there were in each hour, without those of a test mode. */
export interface CountersTable {
  hour: Date
  /** Empty for none. */
  account: string
  provider: string
  /** Of the recipient; empty for none. */
  domain: string
  type: string
  /** What rates count it as; empty for nothing. */
  outcome: string
  /** Several rows count the same thing, so that concurrent writers do not wait for each other. */
  slot: number
  events: string
}

/** Whom not to mail: of each entry, when it was last put on the list and when it was last taken off. */
export interface SuppressionsTable {
  address_key: string
  /** Of account, scope and reason: see `entryKeyOf`. */
  entry_key: string
  /** By `addressKey`. */
  address: string
  account: string | null
  scope: string
  reason: string
  added_at: Date | null
  /** It is on the list unless this is later. */
  removed_at: Date | null
  since: Date | null
  /** A list of texts as JSON. */
  evidence: string
}

/** What was taken off the list by hand: whatever happened before stays off, though it comes in later. */
export interface RemovalsTable {
  address_key: string
  /** Of account and scope. */
  target_key: string
  /** Null for all. */
  account: string | null
  /** Null for all. */
  scope: string | null
  at: Date
}

/** One row. */
export interface ClockTable {
  /** What is added to the ids of this server's transactions. */
  tx_offset: string
}
