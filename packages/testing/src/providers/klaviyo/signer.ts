import { withHeaders, type Signer } from '../../sample-delivery.js'
import { hmacSigner } from '../../signers/hmac-signer.js'

/** What `klaviyoSigner` takes. */
export interface KlaviyoSignerOptions {
  readonly secret: string
}

const scheme = { header: 'klaviyo-signature', signed: '{body}{header:klaviyo-timestamp}' }

/**
 * Signs the delivery as Klaviyo does, for `klaviyo({ secret })`, at its `signedAt`: in seconds, which Klaviyo does not
 * document.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('klaviyo', 'bounced_email', { sign: klaviyoSigner({ secret }) })
 * ```
 */
export function klaviyoSigner({ secret }: KlaviyoSignerOptions): Signer {
  const sign = hmacSigner({ ...scheme, secret })
  return (delivery) => {
    const seconds = Math.floor(delivery.signedAt.getTime() / 1000)
    return sign(withHeaders(delivery, { 'klaviyo-timestamp': String(seconds) }))
  }
}
