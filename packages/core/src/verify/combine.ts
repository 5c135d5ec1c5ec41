import type { Delivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { Authenticity } from '../events/base.js'
import { andThen, isPromise, runUntil, type MaybePromise } from '../maybe-promise.js'
import {
  accepted,
  refused,
  toVerifier,
  type Verdict,
  type Verifier,
  type VerifyContext,
  type VerifyOption,
} from './verifier.js'

/**
 * Accepts what one of the verifiers accepts, in their order; the authenticity is that one's.
 * Where none accepts and one has failed, the failure is passed on, so that the provider posts again.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` without verifiers, `ERR_VERIFY_MISSING`
 * @example
 * ```ts
 * anyOf(hmacSignature({ header: 'x-signature', secret }), urlToken(process.env.OLD_TOKEN))
 * ```
 */
export function anyOf(...verifiers: readonly VerifyOption[]): Verifier {
  const members = membersOf(verifiers, 'anyOf')
  return {
    name: nameOf('anyOf', members),
    ...(members.some(({ open }) => open) && { open: true }),
    verify(delivery, context) {
      const steps = members.map((member) => () => attempt(member, delivery, context))
      const tries = runUntil(steps, (tried) => 'verdict' in tried && tried.verdict.accepted)
      return andThen(tries, (done) => firstAccepted(done, members))
    },
  }
}

/**
 * Accepts what all the verifiers accept; the authenticity is the strongest of theirs. The first refusal counts.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` without verifiers, `ERR_VERIFY_MISSING`
 * @example
 * ```ts
 * allOf(ipAllowList(['192.0.2.0/24']), urlToken(process.env.TENCENT_TOKEN))
 * ```
 */
export function allOf(...verifiers: readonly VerifyOption[]): Verifier {
  const members = membersOf(verifiers, 'allOf')
  return {
    name: nameOf('allOf', members),
    ...(members.every(({ open }) => open) && { open: true }),
    verify(delivery, context) {
      const steps = members.map((member) => () => sound(member.verify(delivery, context)))
      return andThen(
        runUntil(steps, (verdict) => !verdict.accepted),
        strongest,
      )
    },
  }
}

function membersOf(verifiers: readonly VerifyOption[], name: string): readonly Verifier[] {
  if (verifiers.length > 0) return verifiers.map((verifier) => toVerifier(verifier, name))
  throw new MailheraldError('ERR_OPTION_INVALID', `${name}: pass one verifier or more.`, {
    details: { verifier: name },
  })
}

function nameOf(name: string, members: readonly Verifier[]): string {
  return `${name}(${members.map((member) => member.name).join(', ')})`
}

/** What a verifier said, or that it failed. */
type Tried = { readonly verdict: Verdict } | { readonly error: unknown }

function attempt(
  verifier: Verifier,
  delivery: Delivery,
  context: VerifyContext,
): MaybePromise<Tried> {
  try {
    const verdict = sound(verifier.verify(delivery, context))
    return isPromise(verdict)
      ? verdict.then(
          (value) => ({ verdict: value }),
          (error: unknown) => ({ error }),
        )
      : { verdict }
  } catch (error) {
    return { error }
  }
}

/** A verifier written without types may give anything: only a real acceptance is one. */
function sound(verdict: MaybePromise<Verdict | undefined>): MaybePromise<Verdict> {
  return andThen(verdict, (value) => {
    if (value?.accepted === true || value?.accepted === false) return value
    return refused('ERR_NOT_ALLOWED', 'the verifier gave no verdict')
  })
}

function firstAccepted(tries: readonly Tried[], members: readonly Verifier[]): Verdict {
  const verdicts: Verdict[] = []
  for (const tried of tries) if ('verdict' in tried) verdicts.push(tried.verdict)
  const last = verdicts.at(-1)
  if (last?.accepted === true) return last
  for (const tried of tries) if ('error' in tried) throw tried.error
  return allRefused(verdicts, members)
}

function allRefused(verdicts: readonly Verdict[], members: readonly Verifier[]): Verdict {
  const refusals = verdicts.filter((verdict) => !verdict.accepted)
  const reasons = refusals.map(({ reason }, index) => `${members[index]?.name}: ${reason}`)
  return refused(refusals[0]?.code ?? 'ERR_NOT_ALLOWED', reasons.join('; '))
}

const strengths: readonly Authenticity[] = ['signed', 'shared-secret', 'none']

function strongest(verdicts: readonly Verdict[]): Verdict {
  const refusal = verdicts.find((verdict) => !verdict.accepted)
  if (refusal !== undefined) return refusal
  const proofs = new Set(verdicts.map((verdict) => verdict.accepted && verdict.authenticity))
  return accepted(strengths.find((strength) => proofs.has(strength)) ?? 'none')
}
