import type { Delivery, VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import type { Authenticity } from './events/base.js'
import { isPromise, type MaybePromise } from './maybe-promise.js'
import type { Provider } from './provider.js'
import { refused, type Refused, type Verdict, type VerifyContext } from './verify/verifier.js'

const levels: ReadonlySet<unknown> = new Set<Authenticity>(['signed', 'shared-secret', 'none'])

/**
 * Lets a delivery in, or says why not. There is no other way to a `VerifiedDelivery`.
 *
 * @throws {MailheraldError} `ERR_VERIFIER_FAILED` when the verifier itself failed: that is not a verdict on the sender;
 * `ERR_BODY_TOO_LARGE` when the body holds more than the verifier reads
 */
export function admit(
  provider: Provider,
  delivery: Delivery,
  context: VerifyContext,
): MaybePromise<VerifiedDelivery | Refused> {
  let verdict: MaybePromise<Verdict>
  try {
    verdict = provider.verifier.verify(delivery, context)
  } catch (cause) {
    throw verifierFailed(provider, cause)
  }
  return isPromise(verdict) ? admitLater(provider, delivery, verdict) : judged(delivery, verdict)
}

async function admitLater(
  provider: Provider,
  delivery: Delivery,
  verdict: PromiseLike<Verdict>,
): Promise<VerifiedDelivery | Refused> {
  try {
    return judged(delivery, await verdict)
  } catch (cause) {
    throw verifierFailed(provider, cause)
  }
}

// Written without types, a verifier may return nothing at all.
function judged(delivery: Delivery, verdict: Verdict | undefined): VerifiedDelivery | Refused {
  if (verdict?.accepted === true && levels.has(verdict.authenticity)) {
    return Object.assign(delivery, { authenticity: verdict.authenticity }) as VerifiedDelivery
  }
  return verdict?.accepted === false
    ? verdict
    : refused('ERR_NOT_ALLOWED', 'the verifier gave no verdict')
}

function verifierFailed({ id, verifier }: Provider, cause: unknown): MailheraldError {
  // Where the proof is in the body, a body beyond the limits has none that can be read: it says nothing of its sender.
  if (MailheraldError.is(cause, 'ERR_BODY_TOO_LARGE')) return cause
  const details = { provider: id, verifier: verifier.name }
  const message = 'The delivery could not be verified.'
  return new MailheraldError('ERR_VERIFIER_FAILED', message, { details, cause })
}
