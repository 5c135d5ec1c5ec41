import type { KeyObject } from 'node:crypto'
import { singleHeader, type Delivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { isAmong } from '../../verify/constant-time.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { compoundFields } from '../../verify/hmac/compound-header.js'
import { macKey, macOf } from '../../verify/hmac/mac.js'
import { optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { timestampRefusal, toleranceOption } from '../../verify/timestamp.js'
import {
  accepted,
  acceptedBy,
  refusalIn,
  refused,
  type Refused,
  type Verdict,
  type Verifier,
} from '../../verify/verifier.js'
import { eventBytes } from './read.js'

/** How ZeptoMail's signature is checked. */
export interface ZeptoMailSignatureOptions {
  /** The "authentication key" of the webhook. A list accepts each of them. */
  readonly authenticationKey: Secrets
  /**
   * Seconds that the time beside the signature may lie back or ahead. It is **not signed**: whoever repeats a delivery can
   * change it, and whether a retry has a new one is unconfirmed.
   *
   * @defaultValue false: any age
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'zeptoMailSignature'

/**
 * Accepts deliveries that ZeptoMail signed, and requests without a body, with which its console tries a URL out. To combine
 * it with something else; alone, pass `authenticationKey` to `zeptoMail`.
 *
 * @see https://www.zoho.com/zeptomail/help/webhooks.html
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * zeptoMail({
 *   verify: anyOf(
 *     zeptoMailSignature({ authenticationKey: process.env.ZEPTOMAIL_AUTHENTICATION_KEY }),
 *     headerToken({ header: 'x-webhook-key', secret: process.env.ZEPTOMAIL_HEADER }),
 *   ),
 * })
 * ```
 */
export function zeptoMailSignature(options: ZeptoMailSignatureOptions): Verifier {
  const { authenticationKey, toleranceSeconds = false } = optionsObject(options, verifier)
  const rules = {
    unit: 'ms',
    toleranceSeconds: toleranceOption(toleranceSeconds, { verifier, option: 'toleranceSeconds' }),
  } as const
  const keys = secretKeys(authenticationKey, {
    verifier,
    option: 'authenticationKey',
    parse: (key, at) => macKey(key, { encoding: 'utf8', minBytes: 16 }, at),
  })

  function claimOf(delivery: Delivery, now: number): Buffer | Refused {
    const claim = claimIn(delivery)
    if ('accepted' in claim) return claim
    if (rules.toleranceSeconds === false) return claim.signature
    return timestampRefusal(claim.time, rules, now) ?? claim.signature
  }
  return {
    name: verifier,
    precheck: (delivery, { now }) =>
      isEmpty(delivery) ? undefined : refusalIn(claimOf(delivery, now)),
    async verify(delivery, { now }) {
      if (delivery.body.length === 0) return accepted('none')
      const signature = claimOf(delivery, now)
      if ('accepted' in signature) return signature
      const content = await contentOf(delivery)
      if ('accepted' in content) return content
      return keys.use(delivery, (known) => verdict(signature, content, known))
    },
  }
}

/** By its own word, before the body is read. */
function isEmpty(delivery: Delivery): boolean {
  return singleHeader(delivery, 'content-length') === '0'
}

interface Claim {
  /** Unix milliseconds. */
  readonly time: string
  readonly signature: Buffer
}

function claimIn(delivery: Delivery): Claim | Refused {
  const header = requiredHeader(delivery, 'producer-signature', 'ERR_SIGNATURE_MISSING')
  if (typeof header !== 'string') return header
  const fields = compoundFields(header, ';')
  if ('accepted' in fields) return fields
  const [encoded = ''] = fields.get('s') ?? []
  const [algorithm = 'HmacSHA256'] = fields.get('s-algorithm') ?? []
  const signature = decodeBytes(unescaped(encoded), 'base64', 32)
  if (signature === undefined || algorithm.toLowerCase() !== 'hmacsha256') {
    return refused('ERR_SIGNATURE_MALFORMED', 'the signature is not the base64 of an HMAC-SHA256')
  }
  return { time: fields.get('ts')?.[0] ?? '', signature }
}

/** Percent signs alone: a plus belongs to base64. */
function unescaped(text: string): string {
  return text.replaceAll(/%[\da-f]{2}/gi, (escape) =>
    String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
  )
}

/** Nothing vouches for this body yet: what is wrong with it is its sender's business. */
async function contentOf(delivery: Delivery): Promise<{ readonly bytes: Uint8Array } | Refused> {
  try {
    return { bytes: await eventBytes(delivery) }
  } catch (error) {
    if (!MailheraldError.is(error)) throw error
    const code = error.code === 'ERR_BODY_TOO_LARGE' ? error.code : 'ERR_SIGNATURE_MISMATCH'
    return refused(code, error.message)
  }
}

function verdict(
  signature: Buffer,
  { bytes }: { readonly bytes: Uint8Array },
  keys: readonly KeyObject[],
): Verdict {
  const fitting = keys.map((key) => isAmong(macOf('sha256', key, [bytes]), [signature]))
  return (
    acceptedBy(fitting.indexOf(true), keys, 'signed') ??
    refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the event and the key')
  )
}
