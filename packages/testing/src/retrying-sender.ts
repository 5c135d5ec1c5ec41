import type { Receiver } from '@mailherald/core'
import { post, type Answer } from './post.js'
import { signed, type SampleDelivery, type Signer } from './sample-delivery.js'

/** Where a provider sends, and when it stops. */
export interface RetryingSenderOptions {
  /** An origin, such as `http://127.0.0.1:3000`, for real HTTP; or a herald, without network. */
  readonly to: string | URL | Receiver
  /**
   * Milliseconds before the second attempt, the third …
   *
   * @defaultValue 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h
   */
  readonly schedule?: readonly number[]
  /**
   * Which statuses count as accepted.
   *
   * @defaultValue 200 to 299
   */
  readonly succeedOn?: (status: number) => boolean
  /** Statuses after which it does not try again, for example 406 for Mailgun and 403 for Postmark. */
  readonly stopOn?: readonly number[]
  /**
   * How long it waits for an answer over HTTP, in milliseconds.
   *
   * @defaultValue 15,000
   */
  readonly timeoutMs?: number
  /**
   * Signs every attempt anew, as providers do whose signature covers the time.
   *
   * @defaultValue the same delivery is sent again
   */
  readonly sign?: Signer | readonly Signer[]
  /**
   * The clock of those signatures, in milliseconds since the epoch.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: () => number
  /**
   * Called between attempts.
   *
   * @defaultValue the next attempt follows at once
   */
  readonly wait?: (ms: number) => Promise<unknown>
}

/** One post, and what came of it. */
export interface SendAttempt extends Answer {
  readonly delivery: SampleDelivery
  /** Milliseconds after the first attempt, by the schedule. */
  readonly afterMs: number
}

/** How the sending of one delivery ended. */
export interface SendOutcome {
  /** `stopped` by a status of `stopOn`; `gave-up` at the end of the schedule. */
  readonly state: 'delivered' | 'stopped' | 'gave-up'
  readonly attempts: readonly SendAttempt[]
}

/** Sends like a provider. */
export interface RetryingSender {
  /** Every attempt of every delivery. */
  readonly attempts: readonly SendAttempt[]
  /** Sends until the delivery is accepted, or the sender stops trying. A failing network is a failed attempt. */
  send(delivery: SampleDelivery): Promise<SendOutcome>
}

const minute = 60_000
const hour = 60 * minute
const patient = [5000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour]

/**
 * A sender that sends a delivery again and again until it is accepted, as providers do.
 *
 * @example
 * ```ts
 * const sender = retryingSender({ to: herald, stopOn: [406] })
 * const { state, attempts } = await sender.send(signedDelivery('tencent-ses', 'bounce', { sign }))
 * expect(attempts.map(({ status }) => status)).toEqual([503, 503, 200])
 *
 * // Over HTTP, in real time (setTimeout of node:timers/promises):
 * retryingSender({ to: 'http://127.0.0.1:3000', wait: (ms) => setTimeout(ms) })
 * ```
 */
export function retryingSender(options: RetryingSenderOptions): RetryingSender {
  const { schedule = patient, wait = () => Promise.resolve() } = options
  const attempts: SendAttempt[] = []
  return {
    attempts,
    async send(delivery) {
      const own: SendAttempt[] = []
      let afterMs = 0
      for (const delayMs of [0, ...schedule]) {
        if (own.length > 0) await wait(delayMs)
        afterMs += delayMs
        const signedNow = signAnew(delivery, options)
        const attempt = { delivery: signedNow, afterMs, ...(await post(signedNow, options)) }
        own.push(attempt)
        attempts.push(attempt)
        const state = endOf(attempt, options)
        if (state !== undefined) return { state, attempts: own }
      }
      return { state: 'gave-up', attempts: own }
    },
  }
}

function signAnew(
  delivery: SampleDelivery,
  { sign, now = Date.now }: RetryingSenderOptions,
): SampleDelivery {
  return sign === undefined ? delivery : signed({ ...delivery, signedAt: new Date(now()) }, sign)
}

function endOf(
  { status }: Answer,
  { succeedOn = isSuccess, stopOn = [] }: RetryingSenderOptions,
): SendOutcome['state'] | undefined {
  if (status === undefined) return undefined
  if (succeedOn(status)) return 'delivered'
  return stopOn.includes(status) ? 'stopped' : undefined
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}
