import type { Signer } from '../../sample-delivery.js'
import { headerTokenSigner } from '../../signers/authorization-signers.js'

/** What `inboundNewSigner` takes. */
export interface InboundNewSignerOptions {
  readonly verificationToken: string
}

/**
 * Sends the verification token of an endpoint, as Inbound does, for `inboundNew({ verificationToken })`.
 *
 * @example
 * ```ts
 * signedDelivery('inbound-new', 'email.received', { sign: inboundNewSigner({ verificationToken }) })
 * ```
 */
export function inboundNewSigner({ verificationToken: secret }: InboundNewSignerOptions): Signer {
  return headerTokenSigner({ header: 'x-webhook-verification-token', secret })
}
