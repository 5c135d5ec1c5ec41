import type { Delivery, VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import type { Authenticity } from './events/base.js'
import type { Provider } from './provider.js'
import { refused, type Refused, type Verdict, type VerifyContext } from './verify/verifier.js'

const levels: ReadonlySet<unknown> = new Set<Authenticity>(['signed', 'shared-secret', 'none'])

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
  let verdict: Verdict | undefined
  try {
    verdict = await provider.verifier.verify(delivery, context)
  } catch (cause) {
    throw new MailheraldError('ERR_VERIFIER_FAILED', 'The delivery could not be verified.', {
      details: { provider: provider.id, verifier: provider.verifier.name },
      cause,
    })
  }
  if (verdict?.accepted === true && levels.has(verdict.authenticity)) {
    return Object.assign(delivery, { authenticity: verdict.authenticity }) as VerifiedDelivery
  }
  // Written without types, a verifier may return nothing at all.
  return verdict?.accepted === false
    ? verdict
    : refused('ERR_NOT_ALLOWED', 'the verifier gave no verdict')
}
