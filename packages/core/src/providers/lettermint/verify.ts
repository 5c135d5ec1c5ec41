import { headerValues, type Delivery } from '../../delivery.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import type { Secrets } from '../../verify/secrets.js'
import { refused, type Refused, type Verifier } from '../../verify/verifier.js'

const header = 'x-lettermint-signature'
const scheme = { header, signed: '{timestamp}.{body}' } as const

/**
 * Accepts deliveries that Lettermint signed, in its present form (`t=…,v1=…`) or the older one (`sha256=…`, with the
 * time in a header of its own). Both sign the same text with the same key.
 */
export function lettermintSignature(secret: Secrets): Verifier {
  const timestamp = { header: 'x-lettermint-timestamp' }
  const older = hmacSignature({ ...scheme, secret, prefix: 'sha256=', timestamp })
  const present = withOneTime(
    hmacSignature({ ...scheme, secret, compound: { field: 'v1' }, timestamp: { field: 't' } }),
  )
  const formOf = (delivery: Delivery) => (isOlder(delivery) ? older : present)
  return {
    name: 'lettermintSignature',
    precheck: (delivery, context) => formOf(delivery).precheck?.(delivery, context),
    verify: (delivery, context) => formOf(delivery).verify(delivery, context),
  }
}

function isOlder(delivery: Delivery): boolean {
  return headerValues(delivery, header).some((value) => value.startsWith('sha256='))
}

/** Refuses deliveries that tell two times, as Lettermint's own libraries do. */
function withOneTime(verifier: Verifier): Verifier {
  return {
    ...verifier,
    precheck: (delivery, context) =>
      timeRefusal(delivery) ?? verifier.precheck?.(delivery, context),
    verify: (delivery, context) => timeRefusal(delivery) ?? verifier.verify(delivery, context),
  }
}

function timeRefusal(delivery: Delivery): Refused | undefined {
  const signed = headerValues(delivery, header).flatMap((value) => value.split(','))
  const entries = new Set(signed.map((entry) => entry.trim()))
  const times = headerValues(delivery, 'x-lettermint-delivery')
  return entries.size === 0 || times.every((time) => entries.has(`t=${time}`))
    ? undefined
    : refused('ERR_SIGNATURE_MALFORMED', `headers "${header}" and "x-lettermint-delivery" differ`)
}
