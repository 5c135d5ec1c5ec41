import type { EventType, HeraldEvent } from '../events/event-map.js'
import type { MessageStatus } from '../events/next-status.js'
import type { SuppressedFor } from './suppression-change.js'

/** Whose events a question is about. Without an account it is about all of them. */
export interface OfAccount {
  /** The account's name, as events have it. */
  readonly account?: string
}

/** Which provider's message is meant, where two have one with the same id. */
export interface OfMessage extends OfAccount {
  readonly provider?: string
}

/** How far a message has come with one recipient. */
export interface RecipientStatus {
  /** Bare address; null for what the provider said of the message without naming one. */
  readonly recipient: string | null
  /** What `nextStatus` makes of all events so far, in whatever order they came; absent where none says. */
  readonly status?: MessageStatus
  /** When the event happened that led to the status. */
  readonly since: Date
}

/** A message you sent, without its events. */
export interface MessageSummary {
  readonly provider: string
  readonly account?: string
  readonly messageId: string
  /** What you gave to `stamp` when sending. */
  readonly reference?: string
  readonly subject?: string
  /** The first 10,000 by address; of what is known of a person, the status of that person alone. */
  readonly recipients: readonly RecipientStatus[]
}

/** A message you sent, with what happened to it. */
export interface MessageRecord extends MessageSummary {
  /** Its events in the order in which they happened; the latest 1,000. */
  readonly timeline: readonly HeraldEvent[]
}

/** An address on the list of whom not to mail. */
export interface Suppression {
  /** By `addressKey`; of a person who was erased a keyed hash. */
  readonly address: string
  readonly account?: string
  /** Which mail: `all`, or the list, group or stream. */
  readonly scope: string
  readonly reason: SuppressedFor
  /** Plain sentences. They hold no address. */
  readonly evidence: readonly string[]
  /** Since when it is on the list. */
  readonly since: Date
  /** When the last thing happened that put it there. */
  readonly lastSeen: Date
}

/** A person you mail, as far as the ledger knows. */
export interface RecipientRecord {
  /** By `addressKey`. */
  readonly address: string
  readonly suppressions: readonly Suppression[]
  /** Messages to this address, those first that had the latest events there; at most 100. */
  readonly messages: readonly MessageSummary[]
  /** Events that name this address, latest first; at most 100. */
  readonly timeline: readonly HeraldEvent[]
}

/** Which events are asked for. Every condition must hold; a list means any of its values. */
export interface EventCriteria extends OfAccount {
  readonly provider?: string | readonly string[]
  readonly type?: EventType | readonly EventType[]
  readonly recipient?: string
  readonly messageId?: string
  readonly reference?: string
  /** By `occurredAt`; included. */
  readonly since?: Date
  /** By `occurredAt`; not included. */
  readonly until?: Date
}

/** One page of events, in the order in which they were recorded. */
export interface EventQuery {
  readonly filter?: EventCriteria
  /** `next` of the page before. */
  readonly after?: string
  /**
   * From 1 to 1,000.
   *
   * @defaultValue 100
   */
  readonly limit?: number
  /**
   * `oldest`: from the first one on; what is recorded later comes on a later page, so that a reader who keeps `next`
   * misses nothing. `newest`: from the last one back.
   *
   * @defaultValue `oldest`
   */
  readonly order?: 'oldest' | 'newest'
}

/** Events, and where to go on. */
export interface EventPage {
  readonly events: readonly HeraldEvent[]
  /** For `after`: present as long as there can be more. With `oldest` always, because more may be recorded. */
  readonly next?: string
}

/** What numbers can be broken down by. */
export type StatsDimension = 'day' | 'hour' | 'provider' | 'account' | 'domain' | 'type'

/** Which numbers are asked for. */
export interface StatsQuery extends OfAccount {
  /** A list breaks down by all of its values. */
  readonly by: StatsDimension | readonly StatsDimension[]
  /** By `occurredAt`, to the hour; included. */
  readonly since: Date
  /**
   * By `occurredAt`, to the hour; not included.
   *
   * @defaultValue everything up to now
   */
  readonly until?: Date
}

/** The numbers of one day, one provider … */
export interface StatsRow {
  /** When the day or hour begins (UTC). */
  readonly from?: Date
  readonly provider?: string
  readonly account?: string
  /** Of the recipient; absent for events without one. */
  readonly domain?: string
  readonly type?: EventType
  /** How many events; those of a test mode are not counted. */
  readonly events: number
  readonly delivered: number
  /** Permanent ones. */
  readonly bounced: number
  readonly complained: number
  /** Permanent bounces of all messages that were delivered or bounced; from 0 to 1, absent where there were none. */
  readonly bounceRate?: number
  /** Complaints of delivered messages; from 0 to 1, absent where there were none. */
  readonly complaintRate?: number
}

/** For which mail and whose. */
export interface SuppressionScope extends OfAccount {
  /**
   * The list, group or stream that you are about to mail. Entries for all mail count always.
   *
   * @defaultValue only entries for all mail count
   */
  readonly scope?: string
}

/** Which entries to take off. */
export interface SuppressionTarget extends OfAccount {
  /**
   * The list, group or stream; `all` for the entries for all mail.
   *
   * @defaultValue whatever their scope is
   */
  readonly scope?: string
}

/** What you put on the list by hand. */
export interface ManualSuppression extends OfAccount {
  /**
   * Which mail: the list, group or stream.
   *
   * @defaultValue `all`
   */
  readonly scope?: string
  /** Why, for whoever looks at it later. */
  readonly evidence?: readonly string[]
}

/** Whom not to mail. Kept by what the events say. */
export interface SuppressionList {
  /**
   * Which of these addresses not to mail, each as you wrote it, with the reasons. With an account, entries of that
   * account and those of none count.
   *
   * @example
   * ```ts
   * const suppressed = await ledger.suppressions.check(addresses, { scope: 'newsletter' })
   * await send(addresses.filter((address) => !suppressed.has(address)))
   * ```
   */
  check(
    addresses: readonly string[],
    options?: SuppressionScope,
  ): Promise<ReadonlyMap<string, readonly Suppression[]>>
  /** Puts an address on the list, with the reason `manual`. */
  add(address: string, options?: ManualSuppression): Promise<void>
  /**
   * Takes an address off the list, whatever the reason: for all mail and all accounts, unless you name a scope or an
   * account. It stays off until something new happens: what happened before and only comes in later does not put it back.
   *
   * @returns whether it was there
   */
  remove(address: string, options?: SuppressionTarget): Promise<boolean>
  /** The list, latest first. */
  list(options?: SuppressionQuery): Promise<SuppressionPage>
}

/** Which part of the list. */
export interface SuppressionQuery extends OfAccount {
  readonly reason?: SuppressedFor
  /** `next` of the page before. */
  readonly after?: string
  /**
   * From 1 to 1,000.
   *
   * @defaultValue 100
   */
  readonly limit?: number
}

/** A part of the list, and where to go on. */
export interface SuppressionPage {
  readonly entries: readonly Suppression[]
  /** For `after`; absent at the end. */
  readonly next?: string
}

/** What can be asked of a ledger. */
export interface LedgerReader {
  /**
   * What happened to a message, by the id that the send API returned; undefined where nothing is known.
   *
   * @throws {MailheraldError} `ERR_LEDGER_AMBIGUOUS` where two providers or accounts have one with this id: name it
   */
  message(messageId: string, of?: OfMessage): Promise<MessageRecord | undefined>
  /** What is known of a person: may I mail them, what did I send, what became of it. */
  recipient(address: string, of?: OfAccount): Promise<RecipientRecord>
  /** What happened to the messages that you sent with this reference; the latest 100. */
  byReference(reference: string, of?: OfAccount): Promise<readonly MessageRecord[]>
  /** Events, page by page. */
  events(query?: EventQuery): Promise<EventPage>
  /** How many, and at what rates. */
  stats(query: StatsQuery): Promise<readonly StatsRow[]>
  readonly suppressions: SuppressionList
}
