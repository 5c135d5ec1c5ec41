import type { Delivery } from '../delivery.js'
import { MailheraldError, type RefusalCode } from '../errors.js'
import type { Authenticity } from '../events/base.js'

/** The delivery comes from whom it claims. */
export interface Accepted {
  readonly accepted: true
  readonly authenticity: Authenticity
}

/** The delivery is not believed. The reason is for the log; the sender never sees it. */
export interface Refused {
  readonly accepted: false
  readonly code: RefusalCode
  readonly reason: string
}

export type Verdict = Accepted | Refused

/** What a verifier may know beside the delivery. */
export interface VerifyContext {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly fetch: typeof globalThis.fetch
}

/** Decides who may post. Made by the functions of `@mailherald/core/verify`. */
export interface Verifier {
  /** For the log and for error messages, for example `hmac`. */
  readonly name: string
  /** True only for `unverified()`: the herald warns at start. */
  readonly open?: boolean
  verify(delivery: Delivery, context: VerifyContext): Verdict | Promise<Verdict>
}

/** An own check: only exactly `true` accepts. What it throws is our fault, not the sender's: it is asked to retry. */
export type OwnCheck = (delivery: Delivery, context: VerifyContext) => boolean | Promise<boolean>

/** What every provider takes as `verify`. */
export type VerifyOption = Verifier | OwnCheck

/** The verdict that a delivery is genuine. */
export function accepted(authenticity: Authenticity): Accepted {
  return { accepted: true, authenticity }
}

/** The verdict that a delivery is not believed. */
export function refused(code: RefusalCode, reason: string): Refused {
  return { accepted: false, code, reason }
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
      'or unverified() to accept posts from anybody.',
    { details: { provider, option: 'verify' } },
  )
}

function ownCheck(check: OwnCheck): Verifier {
  return {
    name: 'own check',
    async verify(delivery, context) {
      // Anything may come from a check written without types.
      const answer: unknown = await check(delivery, context)
      return answer === true
        ? accepted('shared-secret')
        : refused('ERR_NOT_ALLOWED', 'the own check did not return true')
    },
  }
}
