import type { Delivery } from '../delivery.js'
import { MailheraldError, type RefusalCode } from '../errors.js'
import type { Authenticity } from '../events/base.js'
import { andThen, type MaybePromise } from '../util/maybe-promise.js'

/** The delivery comes from whom it claims. */
export interface Accepted {
  readonly accepted: true
  readonly authenticity: Authenticity
  /** Which key of a list fitted, counted from 0: while keys change, it tells when the old one was last used. */
  readonly key?: number
}

/** The delivery is rejected. The reason is for the log; the sender never sees it. */
export interface Refused {
  readonly accepted: false
  /** `ERR_BODY_TOO_LARGE`: the proof is in the body, and the body holds more than is read. */
  readonly code: RefusalCode | 'ERR_BODY_TOO_LARGE'
  readonly reason: string
}

export type Verdict = Accepted | Refused

/** What a verifier may know beside the delivery. */
export interface VerifyContext {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly fetch: typeof globalThis.fetch
}

/** Decides who may deliver. Made by the functions of `@mailherald/core/verify`. */
export interface Verifier {
  /** For the log and for error messages, for example `hmac`. */
  readonly name: string
  /** True only for `unverified()`: the herald warns at start. */
  readonly open?: boolean
  /**
   * Whether the verdict depends on the body. `false`: `verify` is called before a byte of the body is read, with an
   * empty one, so that a stranger costs next to nothing.
   *
   * @defaultValue true
   */
  readonly needsBody?: boolean
  /**
   * Refuses what the URL and the headers alone give away, before a byte of the body is read. It can never accept:
   * `verify` has the last word.
   */
  precheck?(delivery: Delivery, context: VerifyContext): MaybePromise<Refused | undefined>
  verify(delivery: Delivery, context: VerifyContext): MaybePromise<Verdict>
}

/** A custom check: only exactly `true` accepts. What it throws is our fault, not the sender's: it is asked to retry. */
export type OwnCheck = (delivery: Delivery, context: VerifyContext) => boolean | Promise<boolean>

/** What every provider takes as `verify`. */
export type VerifyOption = Verifier | OwnCheck

/**
 * The verdict that a delivery is genuine.
 *
 * @param key which key of a list fitted
 */
export function accepted(authenticity: Authenticity, key?: number): Accepted {
  return key === undefined
    ? { accepted: true, authenticity }
    : { accepted: true, authenticity, key }
}

/**
 * The verdict for the key that fits, or undefined where none does.
 *
 * @param index of the key, -1 for none
 * @param keys all keys that were tried: only of several is it told which one fitted
 */
export function acceptedBy(
  index: number,
  keys: readonly unknown[],
  authenticity: Authenticity,
): Accepted | undefined {
  if (index < 0) return undefined
  return keys.length > 1 ? accepted(authenticity, index) : accepted(authenticity)
}

/** The verdict that a delivery is rejected. */
export function refused(code: Refused['code'], reason: string): Refused {
  return { accepted: false, code, reason }
}

/** What a verifier read off a delivery, as far as it is a refusal. */
export function refusalIn(claim: object | Refused): Refused | undefined {
  return 'accepted' in claim ? claim : undefined
}

/**
 * The verifier for what a user passed as `verify`.
 *
 * @throws {MailheraldError} `ERR_VERIFY_MISSING` when there is none.
 */
export function toVerifier(option: VerifyOption | undefined, provider: string): Verifier {
  if (typeof option === 'function') return ownCheck(option)
  if (typeof option?.verify === 'function') return option
  throw new MailheraldError(
    'ERR_VERIFY_MISSING',
    `${provider}: option "verify" is missing. Pass a verifier of @mailherald/core/verify (urlToken, hmacSignature, …), ` +
      'or unverified() to accept deliveries from anyone.',
    { details: { provider, option: 'verify' } },
  )
}

function ownCheck(check: OwnCheck): Verifier {
  return {
    name: 'custom check',
    async verify(delivery, context) {
      // Anything may come from a check written without types.
      const answer: unknown = await check(delivery, context)
      return answer === true
        ? accepted('shared-secret')
        : refused('ERR_NOT_ALLOWED', 'the custom check did not return true')
    },
  }
}

/** Why a delivery is refused whatever its body is, or undefined where that cannot be told yet. */
export function earlyRefusal(
  verifier: Verifier,
  delivery: Delivery,
  context: VerifyContext,
): MaybePromise<Refused | undefined> {
  if (verifier.needsBody !== false) return verifier.precheck?.(delivery, context)
  return andThen(verifier.verify(delivery, context), (answer) => {
    const verdict = soundVerdict(answer)
    return verdict.accepted ? undefined : verdict
  })
}

/** A verifier written without types may give anything: only a real acceptance is one. */
export function soundVerdict(answer: Verdict | undefined): Verdict {
  if (answer?.accepted === true && levels.has(answer.authenticity)) return answer
  if (answer?.accepted === false) return answer
  return refused('ERR_NOT_ALLOWED', 'the verifier gave no verdict')
}

const levels: ReadonlySet<unknown> = new Set<Authenticity>(['signed', 'shared-secret', 'none'])
