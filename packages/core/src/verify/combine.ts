import { MailheraldError } from '../errors.js'
import type { Authenticity } from '../events/base.js'
import { andThen, isPromise, runUntil, type MaybePromise } from '../util/maybe-promise.js'
import {
  accepted,
  earlyRefusal,
  refused,
  soundVerdict,
  toVerifier,
  type Refused,
  type Verdict,
  type Verifier,
  type VerifyOption,
} from './verifier.js'

/**
 * Accepts what one of the verifiers accepts, in their order; the authenticity is that one's.
 * Where none accepts and one has failed, the failure is passed on, so that the provider tries again.
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
    needsBody: members.some(readsBody),
    precheck(delivery, context) {
      const steps = members.map(
        (member) => () => attempt(() => earlyRefusal(member, delivery, context)),
      )
      // One that fails, or cannot tell yet, may still accept.
      const tries = runUntil(steps, (tried) => !('result' in tried) || tried.result === undefined)
      return andThen(tries, (done) => refusedByAll(done, members))
    },
    verify(delivery, context) {
      const steps = members.map(
        (member) => () => attempt(() => sound(member.verify(delivery, context))),
      )
      const tries = runUntil(steps, (tried) => 'result' in tried && tried.result.accepted)
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
 * allOf(ipAllowList(['192.0.2.0/24']), urlToken(process.env.TENCENT_SES_TOKEN))
 * ```
 */
export function allOf(...verifiers: readonly VerifyOption[]): Verifier {
  const members = membersOf(verifiers, 'allOf')
  return {
    name: nameOf('allOf', members),
    ...(members.every(({ open }) => open) && { open: true }),
    needsBody: members.some(readsBody),
    precheck(delivery, context) {
      const steps = members.map((member) => () => earlyRefusal(member, delivery, context))
      const refusals = runUntil(steps, (refusal) => refusal !== undefined)
      return andThen(refusals, (done) => done.at(-1))
    },
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

function readsBody({ needsBody }: Verifier): boolean {
  return needsBody !== false
}

/** What a verifier said, or that it failed. */
type Tried<T> = { readonly result: T } | { readonly error: unknown }

function attempt<T>(ask: () => MaybePromise<T>): MaybePromise<Tried<T>> {
  try {
    const result = ask()
    return isPromise(result)
      ? result.then(
          (value) => ({ result: value }),
          (error: unknown) => ({ error }),
        )
      : { result }
  } catch (error) {
    return { error }
  }
}

function sound(verdict: MaybePromise<Verdict | undefined>): MaybePromise<Verdict> {
  return andThen(verdict, soundVerdict)
}

function refusedByAll(
  tries: readonly Tried<Refused | undefined>[],
  members: readonly Verifier[],
): Refused | undefined {
  const refusals: Refused[] = []
  for (const tried of tries) {
    if ('result' in tried && tried.result !== undefined) refusals.push(tried.result)
  }
  return refusals.length === members.length ? allRefused(refusals, members) : undefined
}

function firstAccepted(tries: readonly Tried<Verdict>[], members: readonly Verifier[]): Verdict {
  const verdicts: Verdict[] = []
  for (const tried of tries) if ('result' in tried) verdicts.push(tried.result)
  const last = verdicts.at(-1)
  if (last?.accepted === true) return last
  for (const tried of tries) if ('error' in tried) throw tried.error
  return allRefused(verdicts, members)
}

function allRefused(verdicts: readonly Verdict[], members: readonly Verifier[]): Refused {
  const refusals = verdicts.filter((verdict) => !verdict.accepted)
  const reasons = refusals.map(({ reason }, index) => `${members[index]?.name}: ${reason}`)
  return refused(refusals[0]?.code ?? 'ERR_NOT_ALLOWED', reasons.join('; '))
}

const strengths: readonly Authenticity[] = ['signed', 'shared-secret', 'none']

function strongest(verdicts: readonly Verdict[]): Verdict {
  const refusal = verdicts.find((verdict) => !verdict.accepted)
  if (refusal !== undefined) return refusal
  for (const strength of strengths) {
    const proof = verdicts.find((verdict) => verdict.accepted && verdict.authenticity === strength)
    if (proof !== undefined) return proof
  }
  return accepted('none')
}
