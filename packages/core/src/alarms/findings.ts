import { ratesOf } from '../ledger/facts.js'
import type { Outcome } from '../events/outcome.js'
import type { AccountWatch, Owner, Reading } from './account-watch.js'
import type { Finding } from './bell.js'
import type { RateLimit, WatchSettings } from './options.js'

/** What is to be said of an account, as far as this process has seen it. */
export function findingsOf(
  account: AccountWatch,
  settings: WatchSettings,
  now: number,
): readonly Finding[] {
  const { owner } = account
  const { bounceRate, complaintRate } = settings
  const counts = (limit: RateLimit | false): Counts => {
    const windowMs = limit ? limit.windowMs : 0
    return {
      delivered: account.count('delivered', windowMs, now),
      bounced: account.count('bounced', windowMs, now),
      complained: account.count('complained', windowMs, now),
    }
  }
  return [
    ...silenceFinding(owner, account.silence(now)),
    ...latenessFinding(owner, account.lateness(now)),
    ...refusedFinding(owner, account.refusals(now)),
    ...rateFindings(owner, settings, {
      bounce: counts(bounceRate),
      complaint: counts(complaintRate),
    }),
  ]
}

/** How many there were. */
export type Counts = Readonly<Record<Outcome, number>>

/** Of a silence that is known from elsewhere. */
export function silenceFinding(owner: Owner, reading: Reading | undefined): readonly Finding[] {
  if (reading === undefined) return []
  const { value, limit } = reading
  const isWrong = value > limit
  const message = isWrong
    ? `${nameOf(owner)}: nothing has been delivered for ${inWords(value)}, where ${inWords(limit)} is the most. Has the provider switched the webhook off?`
    : `${nameOf(owner)}: deliveries come again.`
  return [{ owner, kind: 'silence', isWrong, message, value, limit }]
}

function latenessFinding(owner: Owner, reading: Reading | undefined): readonly Finding[] {
  if (reading === undefined) return []
  const { value, limit } = reading
  const isWrong = value > limit
  const message = isWrong
    ? `${nameOf(owner)}: ${percent(value)} of the events of 15 minutes came late.`
    : `${nameOf(owner)}: events come in time again.`
  return [{ owner, kind: 'lag', isWrong, message, value, limit }]
}

function refusedFinding(owner: Owner, reading: Reading | undefined): readonly Finding[] {
  if (reading === undefined) return []
  const { value, limit } = reading
  const isWrong = value >= limit
  const message = isWrong
    ? `${nameOf(owner)}: ${value} deliveries in ten minutes were not genuine, and none was. Does the secret still fit?`
    : `${nameOf(owner)}: deliveries are accepted again.`
  return [{ owner, kind: 'refused', isWrong, message, value, limit }]
}

/** Of counts that are known from elsewhere. */
export function rateFindings(
  owner: Owner,
  { bounceRate, complaintRate }: WatchSettings,
  counts: Readonly<Record<'bounce' | 'complaint', Counts>>,
): readonly Finding[] {
  const { bounce, complaint } = counts
  return [
    ...rateFinding(owner, 'bounce-rate', {
      limit: bounceRate,
      of: bounce.delivered + bounce.bounced,
      rate: ratesOf(bounce).bounceRate,
    }),
    ...rateFinding(owner, 'complaint-rate', {
      limit: complaintRate,
      of: complaint.delivered,
      rate: ratesOf(complaint).complaintRate,
    }),
  ]
}

interface Measured {
  readonly limit: RateLimit | false
  readonly of: number
  readonly rate: number | undefined
}

function rateFinding(
  owner: Owner,
  kind: 'bounce-rate' | 'complaint-rate',
  { limit, of, rate = 0 }: Measured,
): readonly Finding[] {
  if (limit === false) return []
  const isWrong = of >= limit.atLeast && rate > limit.rate
  const what = kind === 'bounce-rate' ? 'bounced' : 'were complained about'
  const message = isWrong
    ? `${nameOf(owner)}: ${percent(rate)} of ${of} messages ${what}; ${percent(limit.rate)} is the most.`
    : `${nameOf(owner)}: no more than ${percent(limit.rate)} of the messages ${what}.`
  return [{ owner, kind, isWrong, message, value: rate, limit: limit.rate }]
}

function nameOf({ provider, account }: Owner): string {
  return account === undefined ? provider : `${provider}/${account}`
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(2))} %`
}

function inWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 120) return `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}
