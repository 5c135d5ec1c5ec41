import type { KeyObject } from 'node:crypto'
import type { Delivery } from '../../delivery.js'
import { isAmong } from '../constant-time.js'
import { hmacClaim, type HmacClaim } from './claim.js'
import { hmacScheme, minSecretBytes, type HmacOptions, type HmacScheme } from './scheme.js'
import { macKey, macOf } from './mac.js'
import { secretKeys } from '../secrets.js'
import { signedContent } from './signed-content.js'
import { timely } from '../timestamp.js'
import { acceptedBy, refusalIn, refused, type Verifier } from '../verifier.js'

const verifier = 'hmacSignature'

/**
 * Accepts deliveries with an HMAC of their content in a header.
 *
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that is missing, short, malformed or has white space
 * around it; `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * // x-signature: sha256=<hex>
 * hmacSignature({ header: 'x-signature', secret, prefix: 'sha256=' })
 * // x-signature: v0=<hex>, over version, time and body
 * hmacSignature({
 *   header: 'x-signature',
 *   secret,
 *   prefix: 'v0=',
 *   signed: 'v0:{timestamp}:{body}',
 *   timestamp: { header: 'x-timestamp' },
 * })
 * // x-signature: t=<seconds>,v1=<hex>[,v1=<hex>]
 * hmacSignature({
 *   header: 'x-signature',
 *   secret,
 *   signed: '{timestamp}.{body}',
 *   compound: { field: 'v1' },
 *   timestamp: { field: 't', toleranceSeconds: 600 },
 * })
 * ```
 */
export function hmacSignature(options: HmacOptions): Verifier {
  const scheme = hmacScheme(options, verifier)
  const rules = { encoding: scheme.secretEncoding, minBytes: minSecretBytes }
  const keys = secretKeys(options.secret, {
    verifier,
    base64: scheme.secretEncoding === 'base64',
    parse: (secret, at) => macKey(secret, rules, at),
  })
  const claimOf = (delivery: Delivery, now: number) =>
    timely(hmacClaim(delivery, scheme), scheme.timestamp, now)
  return {
    name: verifier,
    precheck: (delivery, { now }) => refusalIn(claimOf(delivery, now)),
    verify(delivery, { now }) {
      const claim = claimOf(delivery, now)
      if ('accepted' in claim) return claim
      return keys.use(delivery, (known) => {
        const fitting = known.map((key) => isSignedBy(key, claim, { delivery, scheme }))
        return (
          acceptedBy(fitting.indexOf(true), known, 'signed') ??
          refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the content and the secret')
        )
      })
    },
  }
}

function isSignedBy(
  key: KeyObject,
  claim: HmacClaim,
  { delivery, scheme }: { delivery: Delivery; scheme: HmacScheme },
): boolean {
  const content = signedContent(scheme.parts, Object.assign({ body: delivery.body }, claim))
  return isAmong(macOf(scheme.algorithm, key, content), claim.signatures)
}
