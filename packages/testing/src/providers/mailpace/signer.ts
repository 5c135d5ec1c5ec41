import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { withHeaders, type Signer } from '../../sample-delivery.js'

/** A pair of keys such as a domain at MailPace has. */
export interface MailPaceKeys {
  /** For `mailPace({ publicKey })`: base64 on one line, as the dashboard shows it. */
  readonly publicKey: string
  /** For `mailPaceSigner`. */
  readonly privateKey: KeyObject
}

/**
 * New keys for a test.
 *
 * @example
 * ```ts
 * const { publicKey, privateKey } = mailPaceKeys()
 * const herald = createHerald({ providers: [mailPace({ publicKey })] })
 * const sign = mailPaceSigner({ privateKey })
 * await herald.receive(signedDelivery('mailpace', 'email.bounced', { sign }))
 * ```
 */
export function mailPaceKeys(): MailPaceKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return { publicKey: Buffer.from(x, 'base64url').toString('base64'), privateKey }
}

/**
 * Signs the delivery as MailPace does, for `mailPace({ publicKey })`.
 *
 * @example
 * ```ts
 * signedDelivery('mailpace', 'email.bounced', { sign: mailPaceSigner({ privateKey }) })
 * ```
 */
export function mailPaceSigner({ privateKey }: Pick<MailPaceKeys, 'privateKey'>): Signer {
  return (delivery) =>
    withHeaders(delivery, {
      'x-mailpace-signature': sign(null, delivery.body, privateKey).toString('base64'),
    })
}
