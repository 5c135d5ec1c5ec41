import type { Delivery, VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import type { Provider } from './provider.js'
import { refused, type Refused, type Verdict, type VerifyContext } from './verify/verifier.js'

/**
 * Lets a delivery in, or says why not. There is no other way to a `VerifiedDelivery`.
 *
 * @throws {MailheraldError} `ERR_VERIFIER_FAILED` when the verifier itself failed: that is no verdict on the sender.
 */
export async function admit(
  provider: Provider,
  delivery: Delivery,
  context: VerifyContext,
): Promise<VerifiedDelivery | Refused> {
  const verdict = await verdictOn(provider, delivery, context)
  if (verdict?.accepted === true) {
    return { ...delivery, authenticity: verdict.authenticity } as VerifiedDelivery
  }
  return verdict?.accepted === false
    ? verdict
    : refused('ERR_NOT_ALLOWED', 'the verifier gave no verdict')
}

/** `undefined` where a verifier written without types returns nothing. */
async function verdictOn(
  provider: Provider,
  delivery: Delivery,
  context: VerifyContext,
): Promise<Verdict | undefined> {
  try {
    return await provider.verifier.verify(delivery, context)
  } catch (cause) {
    throw new MailheraldError('ERR_VERIFIER_FAILED', 'The delivery could not be verified.', {
      details: { provider: provider.id, verifier: provider.verifier.name },
      cause,
    })
  }
}
