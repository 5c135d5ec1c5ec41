import type { Moment } from '../observe/moment.js'
import { Drift } from './drift.js'
import { Rhythm } from './rhythm.js'
import { SlidingCounts } from './sliding-counts.js'
import type { WatchSettings } from './options.js'

/** Whose deliveries are watched. */
export interface Owner {
  readonly provider: string
  readonly account?: string
}

type Counted = 'delivered' | 'bounced' | 'complained' | 'refused' | 'accepted' | 'late' | 'on-time'

const tenMinutes = 600_000
const quarter = 900_000

/** Refusals that say that the secret does not fit. What a stranger sends without any does not. */
const misfits: ReadonlySet<string> = new Set(['ERR_SIGNATURE_MISMATCH', 'ERR_CREDENTIALS_MISMATCH'])

/** A value that is to be judged; undefined where too little is known. */
export interface Reading {
  readonly value: number
  readonly limit: number
}

/** What one process has seen of one account. */
export class AccountWatch {
  readonly owner: Owner
  readonly rhythm: Rhythm = new Rhythm()
  readonly drift: Drift = new Drift()
  readonly #settings: WatchSettings
  readonly #counts: SlidingCounts<Counted>
  #hasDelivered = false

  constructor(owner: Owner, settings: WatchSettings) {
    this.owner = owner
    this.#settings = settings
    const { bounceRate, complaintRate } = settings
    const windows = [bounceRate, complaintRate].map((limit) => (limit ? limit.windowMs : 0))
    this.#counts = new SlidingCounts(Math.max(quarter, ...windows))
  }

  see(moment: Moment, now: number): void {
    switch (moment.name) {
      case 'read':
        this.#hasDelivered = true
        this.rhythm.delivered(now)
        this.#counts.add('accepted', now)
        return
      case 'refused':
        if (misfits.has(moment.code)) this.#counts.add('refused', now)
        return
      case 'event':
        this.#count(moment.event, now)
        return
      default:
    }
  }

  #count(
    { outcome, occurredAt, test }: Extract<Moment, { name: 'event' }>['event'],
    now: number,
  ): void {
    if (test) return
    if (outcome !== undefined) this.#counts.add(outcome, now)
    const { lag } = this.#settings
    if (lag !== false) this.#counts.add(now - occurredAt > lag ? 'late' : 'on-time', now)
  }

  /** How long nothing has come, and how long that may be. */
  silence(now: number, last: number | undefined = this.rhythm.last): Reading | undefined {
    const { silence } = this.#settings
    const limit = silence === 'learned' ? this.rhythm.learned(now) : silence
    if (limit === false || limit === undefined || last === undefined) return undefined
    return { value: now - last, limit }
  }

  /** How many of a hundred events are too late; half of them may be. */
  lateness(now: number): Reading | undefined {
    const late = this.#counts.of('late', quarter, now)
    const all = late + this.#counts.of('on-time', quarter, now)
    return all < 20 ? undefined : { value: late / all, limit: 0.5 }
  }

  refusals(now: number): Reading | undefined {
    const { refused } = this.#settings
    if (refused === false || !this.#hasDelivered) return undefined
    const isAlive = this.#counts.of('accepted', tenMinutes, now) > 0
    return { value: isAlive ? 0 : this.#counts.of('refused', tenMinutes, now), limit: refused }
  }

  /** How many there were in the window. */
  count(outcome: 'delivered' | 'bounced' | 'complained', windowMs: number, now: number): number {
    return this.#counts.of(outcome, windowMs, now)
  }
}
