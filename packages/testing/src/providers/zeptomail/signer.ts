import { createHmac } from 'node:crypto'
import { withHeaders, type Signer } from '../../sample-delivery.js'

/** What `zeptoMailSigner` takes. */
export interface ZeptoMailSignerOptions {
  /** The same that `zeptoMail` gets. */
  readonly authenticationKey: string
}

/**
 * Signs the delivery as ZeptoMail does, for `zeptoMail({ authenticationKey })`, at its `signedAt`.
 *
 * @example
 * ```ts
 * signedDelivery('zeptomail', 'hardbounce', { sign: zeptoMailSigner({ authenticationKey }) })
 * ```
 */
export function zeptoMailSigner({ authenticationKey }: ZeptoMailSignerOptions): Signer {
  return (delivery) => {
    const mac = createHmac('sha256', authenticationKey).update(delivery.body).digest('base64')
    const signature = `ts=${delivery.signedAt.getTime()};s=${encodeURIComponent(mac)};s-algorithm=HmacSHA256`
    return withHeaders(delivery, { 'producer-signature': signature })
  }
}
