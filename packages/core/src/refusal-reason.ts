import type { Delivery } from './delivery.js'
import type { Refused } from './verify/verifier.js'

const compare =
  'Compare: is the secret the one of this endpoint (every endpoint and account has its own), and does the body ' +
  'come as it was sent (no proxy or parser re-writes it)?'

/** What to do about a body that was a Buffer. */
export const wasBuffer: string =
  'The body is a Buffer that was turned into JSON: it was altered before it came here. supertest and superagent do ' +
  'that with .send(buffer) under a JSON content type: send a string.'
const bufferHead = Buffer.from('{"type":"Buffer","data":[')

/** Why a delivery was refused, and for a signature that does not fit, what to look at: for the log. */
export function refusalReason({ body }: Delivery, { code, reason }: Refused): string {
  if (code !== 'ERR_SIGNATURE_MISMATCH') return reason
  const head = body.subarray(0, bufferHead.length)
  return `${reason}. ${bufferHead.equals(head) ? wasBuffer : compare}`
}
