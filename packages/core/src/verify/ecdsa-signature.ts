import type { Delivery } from '../delivery.js'
import { requiredHeader } from './required-header.js'
import { ecdsaPublicKey, ecdsaSignatureBytes, isEcdsaSigned, needEcdsa } from './ecdsa.js'
import { headerName, optionsObject } from './options.js'
import { secretKeys, type Secrets } from './secrets.js'
import { timely, toleranceOption } from './timestamp.js'
import { acceptedBy, refusalIn, refused, type Refused, type Verifier } from './verifier.js'

/** How a provider signs with ECDSA over P-256 and SHA-256. */
export interface EcdsaOptions {
  /** The header with the base64 of the DER signature. */
  readonly header: string
  /**
   * The header with the Unix seconds that are signed before the body, without anything between. Ten digits: with any
   * other number of them, digits could be moved from the time into the body.
   */
  readonly timestampHeader: string
  /** Base64 on one line, as consoles show it, or PEM. A list while keys change. */
  readonly publicKey: Secrets
  /**
   * Seconds that the timestamp may lie back or ahead. `false` accepts any age.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'ecdsaSignature'

/**
 * Accepts deliveries with an ECDSA signature (P-256, SHA-256) over a timestamp and the body, as SendGrid signs.
 *
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that is missing or malformed; `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * ecdsaSignature({
 *   header: 'x-signature',
 *   timestampHeader: 'x-timestamp',
 *   publicKey: process.env.ACME_PUBLIC_KEY,
 * })
 * ```
 */
export function ecdsaSignature(options: EcdsaOptions): Verifier {
  needEcdsa(verifier)
  const given = optionsObject(options, verifier)
  const header = headerName(given.header, { verifier, option: 'header' })
  const timeHeader = headerName(given.timestampHeader, { verifier, option: 'timestampHeader' })
  const tolerance = { verifier, option: 'toleranceSeconds' }
  const rules = {
    unit: 's',
    toleranceSeconds: toleranceOption(given.toleranceSeconds, tolerance),
  } as const
  const keys = secretKeys(given.publicKey, {
    verifier,
    option: 'publicKey',
    minLength: 1,
    base64: true,
    multiline: true,
    parse: ecdsaPublicKey,
  })
  const claimOf = (delivery: Delivery, now: number) =>
    timely(claimIn(delivery, header, timeHeader), rules, now)
  return {
    name: verifier,
    precheck: (delivery, { now }) => refusalIn(claimOf(delivery, now)),
    verify(delivery, { now }) {
      const claim = claimOf(delivery, now)
      if ('accepted' in claim) return claim
      const { timestamp, signature } = claim
      const content = [timestamp, delivery.body]
      return keys.use(delivery, (known) => {
        const index = known.findIndex((key) => isEcdsaSigned(content, key, signature))
        return (
          acceptedBy(index, known, 'signed') ??
          refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the content and the key')
        )
      })
    },
  }
}

interface Claim {
  readonly timestamp: string
  readonly signature: Buffer
}

function claimIn(delivery: Delivery, header: string, timestampHeader: string): Claim | Refused {
  const text = requiredHeader(delivery, header, 'ERR_SIGNATURE_MISSING')
  if (typeof text !== 'string') return text
  const timestamp = requiredHeader(delivery, timestampHeader, 'ERR_SIGNATURE_MISSING')
  if (typeof timestamp !== 'string') return timestamp
  // Nothing separates time and body where they are signed.
  if (!/^\d{10}$/.test(timestamp)) {
    return refused('ERR_TIMESTAMP_INVALID', 'the timestamp is not a Unix time in s of ten digits')
  }
  const signature = ecdsaSignatureBytes(text)
  return signature === undefined
    ? refused(
        'ERR_SIGNATURE_MALFORMED',
        'the signature is not the base64 of an ECDSA signature in DER',
      )
    : { timestamp, signature }
}
