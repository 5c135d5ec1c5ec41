import type { KeyObject } from 'node:crypto'
import type { Delivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { record, text } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { digestOf, isAmong } from '../../verify/constant-time.js'
import { contentBinding, type ContentBindingOptions } from '../../verify/content-binding.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { macKey, macOf } from '../../verify/hmac/mac.js'
import { optionsObject } from '../../verify/options.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { refused, type Refused, type Verifier } from '../../verify/verifier.js'
import { postedIn } from './read.js'

/** How SendCloud's signature is checked. */
export interface SendCloudSignatureOptions extends ContentBindingOptions {
  /** The APP KEY of the account, under Send Settings → WebHook: not an API_KEY. A list accepts each of them. */
  readonly appKey: Secrets
  /**
   * Seconds that the signed time may lie back or ahead; `false` accepts any age.
   *
   * @defaultValue 86,400: a day
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'sendCloudSignature'

// How long SendCloud tries again, and whether it signs again then, is unconfirmed.
const day = 24 * 60 * 60

/**
 * Accepts deliveries that carry a signature of SendCloud's. It is made over a time and a random token, **not over the
 * event**: each is kept to the event that it first came with. To combine it with something else; alone, pass `appKey` to
 * `sendCloud`.
 *
 * @see https://aurorasendcloud.com/docs/Webhook/code
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * sendCloud({
 *   verify: allOf(
 *     sendCloudSignature({ appKey: process.env.SENDCLOUD_APP_KEY }),
 *     urlToken(process.env.SENDCLOUD_TOKEN),
 *   ),
 * })
 * ```
 */
export function sendCloudSignature(options: SendCloudSignatureOptions): Verifier {
  const given = optionsObject(options, verifier)
  const binding = contentBinding(given, { verifier, unit: 'ms', toleranceSeconds: day })
  const keys = secretKeys(given.appKey, {
    verifier,
    option: 'appKey',
    parse: (key, at) => macKey(key, { encoding: 'utf8', minBytes: 16 }, at),
  })
  return {
    name: verifier,
    async verify(delivery, { now }) {
      const proof = await proofIn(delivery)
      if ('accepted' in proof) return proof
      const { timestamp, token } = proof
      const late = binding.untimely(timestamp, now)
      if (late !== undefined) return late
      return keys.use(delivery, (known) => {
        if (!isSigned(proof, known)) {
          return refused(
            'ERR_SIGNATURE_MISMATCH',
            'no signature fits the time, the token and the key',
          )
        }
        const content = digestOf(canonicalJson(proof.payload)).toString('base64url')
        return binding.verdict({ nonce: `sendcloud:${timestamp}${token}`, content, timestamp }, now)
      })
    },
  }
}

interface Proof {
  readonly timestamp: string
  readonly token: string
  readonly signature: Buffer
  /** All of it. */
  readonly payload: Readonly<Record<string, unknown>>
}

const longestToken = 200

async function proofIn(delivery: Delivery): Promise<Proof | Refused> {
  const read = await readable(delivery)
  if ('accepted' in read) return read
  const { payload } = read
  const [timestamp, token, hex] = ['timestamp', 'token', 'signature'].map((name) =>
    text(payload[name]),
  )
  if (timestamp === undefined || token === undefined || hex === undefined) {
    return refused('ERR_SIGNATURE_MISSING', 'the body has no timestamp, token and signature')
  }
  // Nothing separates the two where they are signed: digits could be moved from one to the other.
  if (!/^\d{13}$/.test(timestamp)) {
    return refused('ERR_TIMESTAMP_INVALID', 'the timestamp is not a Unix time in ms')
  }
  const signature = decodeBytes(hex, 'hex', 32)
  return signature === undefined || token.length > longestToken
    ? refused('ERR_SIGNATURE_MALFORMED', 'expected a token and the hex of an HMAC-SHA256')
    : { timestamp, token, signature, payload }
}

/** Nothing vouches for a body that cannot be read: what is wrong with it is its sender's business. */
async function readable(delivery: Delivery): Promise<Pick<Proof, 'payload'> | Refused> {
  try {
    const [only, ...others] = await postedIn(delivery)
    // A proof is of one event: those beside it would come in with it.
    return { payload: others.length > 0 ? {} : record(only?.raw) }
  } catch (error) {
    if (MailheraldError.is(error, 'ERR_BODY_UNREADABLE')) {
      return refused('ERR_SIGNATURE_MISSING', `no signature can be read: ${error.message}`)
    }
    if (MailheraldError.is(error, 'ERR_BODY_TOO_LARGE')) {
      return refused('ERR_BODY_TOO_LARGE', error.message)
    }
    throw error
  }
}

function isSigned({ timestamp, token, signature }: Proof, keys: readonly KeyObject[]): boolean {
  const fitting = keys.filter((key) =>
    isAmong(macOf('sha256', key, [timestamp, token]), [signature]),
  )
  return fitting.length > 0
}
