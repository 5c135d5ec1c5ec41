import type { Signer } from '../sample-delivery.js'

/**
 * Leaves the delivery as it is: for `unverified()`, and to show that an unsigned delivery is refused.
 *
 * @example
 * ```ts
 * const reply = await herald.receive(signedDelivery('tencent-ses', 'bounce', { sign: unsigned }))
 * expect(reply.status).toBe(401)
 * ```
 */
export const unsigned: Signer = (delivery) => delivery
