import { invalidOption, type OptionPlace } from './options.js'
import { refused, type Refused } from './verifier.js'

/** How the time in a delivery is to be read. */
export interface TimestampRules {
  readonly unit: 's' | 'ms'
  /** How far it may lie back or ahead, in seconds; `false`: as far as it likes. */
  readonly toleranceSeconds: number | false
}

const perUnit = { s: 1000, ms: 1 } as const
// The year 5138: more is a mistake, most likely milliseconds for seconds.
const latest = { s: 1e11, ms: 1e14 } as const

/**
 * Why a timestamp is refused, or undefined where it is good. A delivery exactly as old (or as far ahead) as
 * the tolerance is good.
 *
 * @param value as received: digits only
 * @param now milliseconds since the epoch
 */
export function timestampRefusal(
  value: string,
  { unit, toleranceSeconds }: TimestampRules,
  now: number,
): Refused | undefined {
  const time = /^\d{1,15}$/.test(value) ? Number(value) : Infinity
  if (time > latest[unit]) {
    return refused('ERR_TIMESTAMP_INVALID', `the timestamp is not a Unix time in ${unit}`)
  }
  if (toleranceSeconds === false) return undefined
  const age = Math.floor(now / perUnit[unit]) - time
  const tolerance = (toleranceSeconds * 1000) / perUnit[unit]
  if (age < -tolerance) {
    return refused(
      'ERR_TIMESTAMP_FUTURE',
      `signed more than ${toleranceSeconds} s ahead of our clock`,
    )
  }
  // Turned round, so that a clock that is not a number refuses.
  return age <= tolerance
    ? undefined
    : refused('ERR_TIMESTAMP_STALE', `signed more than ${toleranceSeconds} s ago`)
}

/** What a verifier read off a delivery, unless it was signed too long ago or too far ahead. */
export function timely<Claim extends { readonly timestamp?: string | undefined }>(
  claim: Claim | Refused,
  rules: TimestampRules | undefined,
  now: number,
): Claim | Refused {
  if ('accepted' in claim || rules === undefined) return claim
  return timestampRefusal(claim.timestamp ?? '', rules, now) ?? claim
}

/**
 * The tolerance that a user gave, in seconds; left out: 300. Off only by an explicit `false`.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function toleranceOption(value: unknown, at: OptionPlace): number | false {
  if (value === undefined) return 300
  if (value === false) return false
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value
  throw invalidOption(at, 'must be a positive number of seconds, or false to accept any age')
}
