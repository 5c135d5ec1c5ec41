import { MailheraldError } from '../errors.js'
import type { LedgerReader } from '../ledger/reader.js'
import type { Alarm } from './alarm.js'

/** From which value on, over which time, and from how many messages or events on. */
export interface RateLimit {
  /** From 0 to 1. */
  readonly rate: number
  /** In milliseconds, to the minute; at most 7 days. */
  readonly windowMs: number
  /** Fewer say nothing. */
  readonly atLeast: number
}

/** What `watch` takes. `false` leaves one out. */
export interface WatchOptions {
  /** Called with each alarm, when it begins and when it is over. What it throws is ignored. */
  readonly onAlarm: (alarm: Alarm) => unknown
  /**
   * After how many milliseconds without a delivery of a provider's account.
   *
   * @defaultValue `learned`: twice the longest pause of the last seven days, at least 15 minutes; from the second day on
   */
  readonly silence?: number | 'learned' | false
  /**
   * Whether new names of events and new fields are told.
   *
   * @defaultValue true
   */
  readonly drift?: boolean
  /**
   * How late half of the events of 15 minutes may be, in milliseconds.
   *
   * @defaultValue 15 minutes
   */
  readonly lag?: number | false
  /**
   * Permanent bounces of all that were delivered or bounced.
   *
   * @defaultValue 5 % of at least 100 in 24 hours: from there on Amazon SES reviews an account
   * @see https://docs.aws.amazon.com/ses/latest/dg/faqs-enforcement.html
   */
  readonly bounceRate?: RateLimit | false
  /**
   * Complaints of all that were delivered.
   *
   * @defaultValue 0.1 % of at least 1,000 in 24 hours: Gmail wants senders to stay below
   * @see https://support.google.com/a/answer/81126
   */
  readonly complaintRate?: RateLimit | false
  /**
   * How many deliveries may be refused within ten minutes, with none accepted, of an account that delivered before.
   *
   * @defaultValue 5
   */
  readonly refused?: number | false
  /** Where all processes record: silence and rates are then those of all of them. */
  readonly ledger?: Pick<LedgerReader, 'events' | 'stats'>
  /**
   * How often is looked, in milliseconds.
   *
   * @defaultValue 60,000
   */
  readonly everyMs?: number
  /**
   * The clock, in milliseconds since the epoch.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: () => number
}

/** The options, filled in. */
export type WatchSettings = Required<Omit<WatchOptions, 'ledger'>> & Pick<WatchOptions, 'ledger'>

const minute = 60_000
const day = 24 * 60 * minute

/** @throws {MailheraldError} `ERR_OPTION_INVALID` */
export function settingsOf(options: WatchOptions): WatchSettings {
  const {
    onAlarm,
    silence = 'learned',
    drift = true,
    lag = 15 * minute,
    bounceRate = { rate: 0.05, windowMs: day, atLeast: 100 },
    complaintRate = { rate: 0.001, windowMs: day, atLeast: 1000 },
    refused = 5,
    ledger,
    everyMs = minute,
    now = Date.now,
  } = options
  check('onAlarm', typeof onAlarm === 'function')
  check('silence', silence === 'learned' || isLimit(silence))
  check('lag', isLimit(lag))
  check('refused', isLimit(refused))
  check('everyMs', everyMs >= 1 && everyMs < 2 ** 31)
  for (const [option, limit] of Object.entries({ bounceRate, complaintRate })) {
    check(option, limit === false || isRateLimit(limit))
  }
  const settings = {
    onAlarm,
    silence,
    drift,
    lag,
    bounceRate,
    complaintRate,
    refused,
    everyMs,
    now,
  }
  return ledger === undefined ? settings : { ...settings, ledger }
}

function isLimit(value: number | false): boolean {
  return value === false || value >= 1
}

function isRateLimit({ rate, windowMs, atLeast }: RateLimit): boolean {
  return rate > 0 && rate <= 1 && windowMs >= minute && windowMs <= 7 * day && atLeast >= 1
}

function check(option: string, isRight: boolean): void {
  if (isRight) return
  throw new MailheraldError('ERR_OPTION_INVALID', `watch: "${option}" is out of its range.`, {
    details: { option },
  })
}
