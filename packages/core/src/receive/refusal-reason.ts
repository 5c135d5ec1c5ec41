import type { Delivery } from '../delivery.js'
import { isBufferAsJson, wasBuffer } from '../util/buffer-as-json.js'
import type { Refused } from '../verify/verifier.js'

const compare =
  'Compare: is the secret the one of this endpoint (every endpoint and account has its own), and does the body ' +
  'come as it was sent (no proxy or parser re-writes it)?'

/** Why a delivery was refused, and for a signature that does not fit, what to look at: for the log. */
export function refusalReason({ body }: Delivery, { code, reason }: Refused): string {
  if (code !== 'ERR_SIGNATURE_MISMATCH') return reason
  return `${reason}. ${isBufferAsJson(body) ? wasBuffer : compare}`
}
