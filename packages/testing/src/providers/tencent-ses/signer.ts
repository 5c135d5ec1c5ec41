import { callbackMarkerHeader, signCallbackMarker } from '@mailherald/core/providers/tencent-ses'
import { changedPayload, type Signer } from '../../sample-delivery.js'

/** Which marker the mail carried. */
export interface CallbackMarkerSignerOptions {
  readonly secret: string
  /** Left out: `order-42`. */
  readonly id?: string
}

/**
 * Lets the event be about a mail that carried your marker, for `callbackMarker`. The marker stands in the
 * payload: put this one before signers that sign the body.
 *
 * @throws {MailheraldError} what `signCallbackMarker` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('tencent-ses', 'bounce', {
 *   sign: [callbackMarkerSigner({ secret }), urlTokenSigner(token)],
 * })
 * ```
 */
export function callbackMarkerSigner({
  secret,
  id = 'order-42',
}: CallbackMarkerSignerOptions): Signer {
  return (delivery) =>
    changedPayload(delivery, ({ email }) => ({
      [callbackMarkerHeader]: signCallbackMarker({ secret, recipient: String(email), id }),
    }))
}
