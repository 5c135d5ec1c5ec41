import { createHash } from 'node:crypto'
import { endOfString } from '../../read/json.js'
import { isAmong } from '../../verify/constant-time.js'
import { optionsObject } from '../../verify/options.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { acceptedBy, refused, type Verifier } from '../../verify/verifier.js'

/** How the proof of Unisender Go is checked. */
export interface UnisenderGoSignatureOptions {
  /**
   * The API key of the account, or of the project that the webhook belongs to: then only that one fits. A list accepts
   * each of them.
   */
  readonly apiKey: Secrets
}

const verifier = 'unisenderGoSignature'

/**
 * Accepts deliveries with the MD5 of their bytes, as they are with the API key in the place of the MD5. To combine it with
 * something else; alone, pass `apiKey` to `unisenderGo`.
 *
 * @see https://godocs.unisender.ru/web-api-ref#callback-format
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * unisenderGo({
 *   verify: allOf(
 *     unisenderGoSignature({ apiKey: process.env.UNISENDER_GO_API_KEY }),
 *     urlToken(process.env.UNISENDER_GO_TOKEN),
 *   ),
 * })
 * ```
 */
export function unisenderGoSignature(options: UnisenderGoSignatureOptions): Verifier {
  const { apiKey } = optionsObject(options, verifier)
  const keys = secretKeys(apiKey, { verifier, option: 'apiKey', parse: (key) => key })
  return {
    name: verifier,
    verify(delivery) {
      const body = Buffer.from(delivery.body.buffer, delivery.body.byteOffset, delivery.body.length)
      const start = authIn(body)
      if (start === undefined) {
        return refused('ERR_SIGNATURE_MISSING', 'the body has no "auth" with an MD5 in hex')
      }
      const end = start + 32
      const auth = Buffer.from(body.toString('latin1', start, end), 'hex')
      return keys.use(delivery, (known) => {
        const fitting = known.map((key) => {
          const sum = createHash('md5').update(body.subarray(0, start))
          return isAmong(sum.update(key).update(body.subarray(end)).digest(), [auth])
        })
        return (
          acceptedBy(fitting.indexOf(true), known, 'signed') ??
          refused('ERR_SIGNATURE_MISMATCH', 'the "auth" in the body does not fit the rest of it')
        )
      })
    },
  }
}

const member = Buffer.from('"auth"')
const proof = /^\s{0,99}:\s{0,99}"(?=[0-9a-f]{32}")/

/** Where the MD5 begins: in the first `auth` of the outermost object, whatever is called like that inside of it. */
function authIn(body: Buffer): number | undefined {
  let depth = 0
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]
    if (byte === 0x7b || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) depth--
    else if (byte === 0x22) {
      const end = endOfString(body, i) + 1
      if (depth === 1 && body.subarray(i, end).equals(member)) {
        const found = proof.exec(body.toString('latin1', end, end + 256))
        return found === null ? undefined : end + found[0].length
      }
      i = end - 1
    }
  }
  return undefined
}
