import { withHeaders, type Signer } from '../../sample-delivery.js'
import {
  standardWebhooksSigner,
  type StandardWebhooksSignerOptions,
} from '../../signers/standard-webhooks-signer.js'

/** What `sweegoSigner` takes. */
export type SweegoSignerOptions = Pick<StandardWebhooksSignerOptions, 'secret' | 'id'>

/**
 * Signs the delivery as Sweego does, for `sweego({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('sweego', 'hard_bounce', { sign: sweegoSigner({ secret }) })
 * ```
 */
export function sweegoSigner(options: SweegoSignerOptions): Signer {
  return (delivery) => {
    const signed = standardWebhooksSigner(options)(delivery)
    const signatures = signed.headers['webhook-signature'] ?? ''
    return withHeaders(signed, { 'webhook-signature': signatures.replaceAll('v1,', '') })
  }
}
