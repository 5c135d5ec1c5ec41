import type { KeyObject } from 'node:crypto'
import type { Delivery } from '../../delivery.js'
import { jsonIn } from '../../read/json.js'
import { record } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { digestOf, isAmong } from '../../verify/constant-time.js'
import { contentBinding, type ContentBindingOptions } from '../../verify/content-binding.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { macKey, macOf } from '../../verify/hmac/mac.js'
import { optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { refusalIn, refused, type Refused, type Verifier } from '../../verify/verifier.js'

/** How Mailomat's signature is checked. */
export interface MailomatSignatureOptions extends ContentBindingOptions {
  /** The secret of the webhook. A list accepts each of them. */
  readonly secret: Secrets
  /**
   * Seconds that the signed time may lie back or ahead; `false` accepts any age. Mailomat names none: whether a retry is
   * signed anew is unconfirmed.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'mailomatSignature'

/**
 * Accepts deliveries whose headers Mailomat signed: the id, the event and the time, **not the body**. The body must be of
 * that event, and a signature is kept to the body that it first came with. To combine it with something else; alone, pass
 * `secret` to `mailomat`.
 *
 * @see https://api.mailomat.swiss/docs/#tag/webhook-security
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * mailomat({
 *   verify: allOf(
 *     mailomatSignature({ secret: process.env.MAILOMAT_SECRET }),
 *     urlToken(process.env.MAILOMAT_TOKEN),
 *   ),
 * })
 * ```
 */
export function mailomatSignature(options: MailomatSignatureOptions): Verifier {
  const given = optionsObject(options, verifier)
  const binding = contentBinding(given, { verifier, unit: 's', toleranceSeconds: 300 })
  const keys = secretKeys(given.secret, {
    verifier,
    parse: (secret, at) => macKey(secret, { encoding: 'utf8', minBytes: 16 }, at),
  })
  const claimOf = (delivery: Delivery, now: number): Claim | Refused => {
    const claim = claimIn(delivery)
    return 'accepted' in claim ? claim : (binding.untimely(claim.timestamp, now) ?? claim)
  }
  return {
    name: verifier,
    precheck: (delivery, { now }) => refusalIn(claimOf(delivery, now)),
    verify(delivery, { now }) {
      const claim = claimOf(delivery, now)
      if ('accepted' in claim) return claim
      return keys.use(delivery, (known) => {
        if (!isSigned(claim, known)) {
          return refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the headers and the secret')
        }
        const payload = jsonIn(Buffer.from(delivery.body).toString())
        if (record(payload)['eventType'] !== claim.event) {
          return refused('ERR_SIGNATURE_MISMATCH', 'the body is not of the event that is signed')
        }
        const content = digestOf(canonicalJson(payload)).toString('base64url')
        const { timestamp } = claim
        return binding.verdict({ nonce: `mailomat:${claim.signed}`, content, timestamp }, now)
      })
    },
  }
}

interface Claim {
  readonly event: string
  readonly timestamp: string
  /** What is signed. */
  readonly signed: string
  readonly signature: Buffer
}

const longest = 200

function claimIn(delivery: Delivery): Claim | Refused {
  const values: string[] = []
  for (const name of ['id', 'event', 'timestamp', 'signature']) {
    const value = requiredHeader(delivery, `x-mom-webhook-${name}`, 'ERR_SIGNATURE_MISSING')
    if (typeof value !== 'string') return value
    values.push(value)
  }
  const [id = '', event = '', timestamp = '', header = ''] = values
  // Never the algorithm that the header names: CVE-2026-48747 of Symfony's bridge.
  const hex = header.startsWith('sha256=') ? header.slice('sha256='.length) : ''
  const signature = decodeBytes(hex, 'hex', 32)
  // Dots separate what is signed: with one in the id, the beginning of the event could be moved there.
  const isWhole = !id.includes('.') && id.length + event.length <= longest
  return signature === undefined || !isWhole
    ? refused('ERR_SIGNATURE_MALFORMED', 'expected an id, an event, and the hex of an HMAC-SHA256')
    : { event, timestamp, signed: `${id}.${event}.${timestamp}`, signature }
}

function isSigned({ signed, signature }: Claim, keys: readonly KeyObject[]): boolean {
  const fitting = keys.filter((key) => isAmong(macOf('sha256', key, [signed]), [signature]))
  return fitting.length > 0
}
