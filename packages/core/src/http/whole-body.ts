import type { BodyLimits, DeliveryHeaders } from '../delivery.js'
import type { MaybePromise } from '../util/maybe-promise.js'
import { bodyTooLarge } from './body-errors.js'
import { decoderFor } from './decode-body.js'

/**
 * The body of a request that arrived in full, with its content encoding undone: for platforms that call a function
 * with all of it.
 *
 * @param bytes as they were sent
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE`, `ERR_BODY_UNREADABLE`, `ERR_ENCODING_UNSUPPORTED`, `ERR_OVERLOADED`
 * @example
 * ```ts
 * import { wholeBody } from '@mailherald/core/node'
 *
 * const body: IncomingDelivery['body'] = (limits) => wholeBody(bytes, headers, limits)
 * ```
 */
export function wholeBody(
  bytes: Uint8Array,
  headers: DeliveryHeaders,
  limits: BodyLimits,
): MaybePromise<Uint8Array> {
  const decode = decoderFor(headers['content-encoding'], limits)
  if (bytes.byteLength > limits.bytes) throw bodyTooLarge(limits)
  limits.hold?.(bytes.byteLength)
  return decode === undefined ? bytes : decode(bytes, limits)
}
