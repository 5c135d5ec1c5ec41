import * as crypto from 'node:crypto'
import { headerValues, type Delivery } from '../../delivery.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { invalidOption, optionsObject, type OptionPlace } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { runtimePart } from '../../verify/runtime-part.js'
import { secretError } from '../../verify/secret-text.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { spkiPublicKey } from '../../verify/spki.js'
import {
  acceptedBy,
  refusalIn,
  refused,
  type Refused,
  type Verifier,
} from '../../verify/verifier.js'

/** How Postal's signature is checked. */
export interface PostalSignatureOptions {
  /**
   * The public key of the installation: what stands after `p=` in the output of `postal default-dkim-record`, or PEM. A
   * list for several installations, and while keys change.
   */
  readonly publicKey: Secrets
  /**
   * Whether a delivery that has only the signature over SHA-1 is accepted, as Postal made it before 3.2.0.
   *
   * @defaultValue false
   */
  readonly allowSha1?: boolean
}

const verifier = 'postalSignature'

/**
 * Accepts deliveries that a Postal installation signed with its RSA key. To combine it with something else; alone, pass
 * `publicKey` to `postal`.
 *
 * @see https://docs.postalserver.io/developer/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * postal({
 *   verify: allOf(
 *     postalSignature({ publicKey: process.env.POSTAL_PUBLIC_KEY }),
 *     urlToken(process.env.POSTAL_TOKEN),
 *   ),
 * })
 * ```
 */
export function postalSignature(options: PostalSignatureOptions): Verifier {
  runtimePart(crypto.verify, { verifier, module: 'node:crypto', name: 'verify' })
  const { publicKey, allowSha1 = false } = optionsObject(options, verifier)
  if (typeof allowSha1 !== 'boolean') {
    throw invalidOption({ verifier, option: 'allowSha1' }, 'must be true or false')
  }
  const keys = secretKeys(publicKey, {
    verifier,
    option: 'publicKey',
    minLength: 1,
    base64: true,
    multiline: true,
    parse: rsaPublicKey,
  })
  const claimOf = (delivery: Delivery): Claim | Refused => claimIn(delivery, allowSha1)
  return {
    name: verifier,
    precheck: (delivery) => refusalIn(claimOf(delivery)),
    verify(delivery) {
      const claim = claimOf(delivery)
      if ('accepted' in claim) return claim
      const { algorithm, signature } = claim
      return keys.use(delivery, (known) => {
        const index = known.findIndex((key) =>
          crypto.verify(algorithm, delivery.body, key, signature),
        )
        return (
          acceptedBy(index, known, 'signed') ??
          refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the body and the key')
        )
      })
    },
  }
}

const fewestBits = 1024
const mostBits = 8192

/** The key is the one of DKIM, and that of an old installation may have 1,024 bits. */
function rsaPublicKey(given: string, at: OptionPlace): crypto.KeyObject {
  const isPem = given.startsWith('-----')
  const key = spkiPublicKey(isPem ? given : given.replaceAll(/\s+/g, ''))
  const { modulusLength: bits = 0 } = key?.asymmetricKeyDetails ?? {}
  if (key?.asymmetricKeyType === 'rsa' && bits >= fewestBits && bits <= mostBits) return key
  const what = `is not an RSA public key of ${fewestBits} to ${mostBits} bits, in base64 or in PEM.`
  throw secretError('ERR_SECRET_MALFORMED', at, what)
}

interface Claim {
  readonly algorithm: 'sha1' | 'sha256'
  readonly signature: Buffer
}

const headers = { sha1: 'x-postal-signature', sha256: 'x-postal-signature-256' } as const
const longestSignature = Math.ceil(mostBits / 8 / 3) * 4

/** The stronger signature alone counts, where it is there. */
function claimIn(delivery: Delivery, allowSha1: boolean): Claim | Refused {
  const isOld = allowSha1 && headerValues(delivery, headers.sha256).length === 0
  const algorithm = isOld ? 'sha1' : 'sha256'
  const text = requiredHeader(delivery, headers[algorithm], 'ERR_SIGNATURE_MISSING')
  if (typeof text !== 'string') return text
  const signature = text.length <= longestSignature ? decodeBytes(text, 'base64') : undefined
  return signature === undefined
    ? refused('ERR_SIGNATURE_MALFORMED', 'the signature is not the base64 of an RSA signature')
    : { algorithm, signature }
}
