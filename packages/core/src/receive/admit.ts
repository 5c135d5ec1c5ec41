import { vouchedFor, type Delivery, type VerifiedDelivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { Logger } from '../logger.js'
import { isPromise, type MaybePromise } from '../util/maybe-promise.js'
import type { Provider } from '../provider.js'
import { soundVerdict, type Refused, type Verdict, type VerifyContext } from '../verify/verifier.js'

/** What a verdict needs to know of the herald. */
export interface AdmitContext extends VerifyContext {
  readonly logger: Logger
}

/**
 * Why a delivery is refused whatever its body is, or undefined where that cannot be told yet.
 *
 * @throws {MailheraldError} `ERR_VERIFIER_FAILED`
 */
export function precheck(
  provider: Provider,
  delivery: Delivery,
  context: VerifyContext,
): MaybePromise<Refused | undefined> {
  return ask(provider, () => provider.verifier.precheck?.(delivery, context))
}

/**
 * Lets a delivery in, or says why not. There is no other way to a `VerifiedDelivery`.
 *
 * @throws {MailheraldError} `ERR_VERIFIER_FAILED` when the verifier itself failed: that is not a verdict on the sender.
 */
export function admit(
  provider: Provider,
  delivery: Delivery,
  context: AdmitContext,
): MaybePromise<VerifiedDelivery | Refused> {
  const answer = ask(provider, () => provider.verifier.verify(delivery, context))
  return isPromise(answer)
    ? answer.then((verdict) => judge(delivery, verdict, context))
    : judge(delivery, answer, context)
}

function judge(
  delivery: Delivery,
  answer: Verdict,
  context: AdmitContext,
): VerifiedDelivery | Refused {
  const verdict = soundVerdict(answer)
  if (!verdict.accepted) return verdict
  if (verdict.key !== undefined && verdict.key > 0) logOldKey(delivery, verdict.key, context)
  return vouchedFor(delivery, verdict.authenticity)
}

function ask<T>(provider: Provider, question: () => MaybePromise<T>): MaybePromise<T> {
  try {
    const answer = question()
    return isPromise(answer) ? later(provider, answer) : answer
  } catch (cause) {
    throw verifierFailed(provider, cause)
  }
}

async function later<T>(provider: Provider, answer: PromiseLike<T>): Promise<T> {
  try {
    return await answer
  } catch (cause) {
    throw verifierFailed(provider, cause)
  }
}

/** While keys change: the old one can go when this line has not come for as long as the provider tries again. */
function logOldKey({ provider, account }: Delivery, key: number, { logger }: AdmitContext): void {
  logger.debug('verified with a key that is not the first of its list', { provider, account, key })
}

function verifierFailed({ id, verifier }: Provider, cause: unknown): MailheraldError {
  const details = { provider: id, verifier: verifier.name }
  const message = 'The delivery could not be verified.'
  return new MailheraldError('ERR_VERIFIER_FAILED', message, { details, cause })
}
