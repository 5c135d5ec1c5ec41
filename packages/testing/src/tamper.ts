import { changedPayload, type Signer } from './sample-delivery.js'

/**
 * Changes the payload of a delivery that is signed already, as an attacker in between could.
 *
 * @param changes laid over the payload, as in `signedDelivery`; of a list, over each element
 * @example
 * ```ts
 * const forged = signedDelivery('simplysend', 'email_bounced', {
 *   sign: [hmacSigner(options), tamperPayload({ type: 'email_delivered' })],
 * })
 * expect((await herald.receive(forged)).status).toBe(401)
 * ```
 */
export function tamperPayload(changes: Readonly<Record<string, unknown>>): Signer {
  return (delivery) => changedPayload(delivery, () => changes)
}

/**
 * Takes a header away, for example the one with the signature.
 *
 * @example
 * ```ts
 * signedDelivery('simplysend', 'email_bounced', { sign: [hmacSigner(options), dropHeader('x-signature')] })
 * ```
 */
export function dropHeader(name: string): Signer {
  return (delivery) => {
    const { [name.toLowerCase()]: _dropped, ...headers } = delivery.headers
    return { ...delivery, headers }
  }
}
