import type { Signer } from '../../sample-delivery.js'

/** What `socketLabsSigner` takes. */
export interface SocketLabsSignerOptions {
  readonly secretKey: string
}

/**
 * Puts the secret key into the body, as SocketLabs does, for `socketLabs({ secretKey })`. The body has to be JSON, as in
 * the samples.
 *
 * @example
 * ```ts
 * signedDelivery('socketlabs', 'Failed', { sign: socketLabsSigner({ secretKey }) })
 * ```
 */
export function socketLabsSigner({ secretKey }: SocketLabsSignerOptions): Signer {
  return (delivery) => {
    const payload = JSON.parse(new TextDecoder().decode(delivery.body)) as object
    const body = JSON.stringify({ ...payload, SecretKey: secretKey })
    return { ...delivery, body: new TextEncoder().encode(body) }
  }
}
