import { signHmac, type HmacSigningOptions } from '@mailherald/core/verify'
import { withHeaders, type Signer } from '../sample-delivery.js'

/**
 * Signs the body for `hmacSignature` with the same options, at the delivery's `signedAt`. Headers that the
 * signature covers must be in the delivery: give them as `headers`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * const options = { header: 'x-signature', secret, prefix: 'sha256=' }
 * const herald = createHerald({ providers: [simplySend({ verify: hmacSignature(options) })] })
 * await herald.receive(signedDelivery('simplysend', 'email_sent', { sign: hmacSigner(options) }))
 * ```
 */
export function hmacSigner(options: HmacSigningOptions): Signer {
  return (delivery) => {
    const { body, headers, signedAt } = delivery
    return withHeaders(delivery, signHmac(options, { body, headers, signedAt: signedAt.getTime() }))
  }
}
