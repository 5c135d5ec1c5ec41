import { createHash, createHmac } from 'node:crypto'
import { withHeaders, type Signer } from '../../sample-delivery.js'

/** With which secret, and how. */
export interface EngageLabSignerOptions {
  /** The same that `engageLab` gets. */
  readonly appSecret: string
  /**
   * EngageLab's pages have two ways.
   *
   * @defaultValue `md5`
   */
  readonly scheme?: 'md5' | 'hmac-sha256'
}

const word = 'email'

/**
 * Signs the delivery as EngageLab does, for `engageLab({ appSecret })`, at its `signedAt`. The signature does not cover the
 * body.
 *
 * @example
 * ```ts
 * signedDelivery('engagelab', 'invalid_email', { sign: engageLabSigner({ appSecret }) })
 * ```
 */
export function engageLabSigner({ appSecret, scheme = 'md5' }: EngageLabSignerOptions): Signer {
  return (delivery) => {
    const timestamp = String(Math.floor(delivery.signedAt.getTime() / 1000))
    const mac =
      scheme === 'md5'
        ? createHash('md5').update(timestamp).update(word).update(appSecret)
        : createHmac('sha256', appSecret).update(timestamp)
    return withHeaders(delivery, {
      'x-webhook-timestamp': timestamp,
      'x-webhook-appkey': word,
      'x-webhook-signature': mac.digest('hex'),
    })
  }
}
