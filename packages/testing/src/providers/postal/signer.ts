import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { withHeaders, type Signer } from '../../sample-delivery.js'

/** A pair of keys such as a Postal installation has. */
export interface PostalKeys {
  /** For `postal({ publicKey })`: base64 on one line, as in a DKIM record. */
  readonly publicKey: string
  /** For `postalSigner`. */
  readonly privateKey: KeyObject
}

/**
 * New keys for a test.
 *
 * @example
 * ```ts
 * const { publicKey, privateKey } = postalKeys()
 * const herald = createHerald({ providers: [postal({ publicKey })] })
 * const sign = postalSigner({ privateKey })
 * await herald.receive(signedDelivery('postal', 'MessageSent', { sign }))
 * ```
 */
export function postalKeys(): PostalKeys {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const der = publicKey.export({ format: 'der', type: 'spki' })
  return { publicKey: der.toString('base64'), privateKey }
}

/**
 * Signs the delivery as Postal does, for `postal({ publicKey })`.
 *
 * @example
 * ```ts
 * signedDelivery('postal', 'MessageSent', { sign: postalSigner({ privateKey }) })
 * ```
 */
export function postalSigner({ privateKey }: Pick<PostalKeys, 'privateKey'>): Signer {
  return (delivery) =>
    withHeaders(delivery, {
      'x-postal-signature': sign('sha1', delivery.body, privateKey).toString('base64'),
      'x-postal-signature-256': sign('sha256', delivery.body, privateKey).toString('base64'),
    })
}
