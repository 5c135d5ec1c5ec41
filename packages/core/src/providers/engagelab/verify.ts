import { createHash, type KeyObject } from 'node:crypto'
import type { Delivery } from '../../delivery.js'
import { jsonIn } from '../../read/json.js'
import { record, text } from '../../read/values.js'
import { isAmong } from '../../verify/constant-time.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { macKey, macOf } from '../../verify/hmac/mac.js'
import { optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { timestampRefusal, toleranceOption } from '../../verify/timestamp.js'
import { accepted, refusalIn, refused, type Refused, type Verifier } from '../../verify/verifier.js'

/** How EngageLab's signature is checked. */
export interface EngageLabSignatureOptions {
  /** The APP SECRET, which some pages call APP KEY, under Send Settings → WebHook. A list accepts each of them. */
  readonly appSecret: Secrets
  /**
   * Seconds that the signed time may lie back or ahead; `false` accepts any age. **Within these, whoever has seen one
   * delivery can post any event.** Whether a retry is signed anew is unconfirmed.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'engageLabSignature'

/**
 * Accepts deliveries whose time EngageLab signed, **not the event**: with MD5 (32 digits), or with an HMAC-SHA256 (64), as
 * two of its pages say. Events of the same time have the same signature, so that none can be kept to one of them: put a
 * secret into the URL as well. Alone, pass `appSecret` to `engageLab`.
 *
 * @see https://www.engagelab.com/docs/email/webhook/learn-about-webhook
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * engageLab({
 *   verify: allOf(
 *     engageLabSignature({ appSecret: process.env.ENGAGELAB_APP_SECRET }),
 *     urlToken(process.env.ENGAGELAB_TOKEN),
 *   ),
 * })
 * ```
 */
export function engageLabSignature(options: EngageLabSignatureOptions): Verifier {
  const given = optionsObject(options, verifier)
  const at = { verifier, option: 'toleranceSeconds' }
  const toleranceSeconds = toleranceOption(given.toleranceSeconds, at)
  const keys = secretKeys(given.appSecret, {
    verifier,
    option: 'appSecret',
    parse: (secret, place) => macKey(secret, { encoding: 'utf8', minBytes: 16 }, place),
  })
  const untimely = (time: string, now: number): Refused | undefined =>
    timestampRefusal(time, { unit: time.length === 10 ? 's' : 'ms', toleranceSeconds }, now)
  const claimOf = (delivery: Delivery, now: number): Claim | Refused => {
    const claim = claimIn(delivery)
    return 'accepted' in claim ? claim : (untimely(claim.timestamp, now) ?? claim)
  }
  return {
    name: verifier,
    precheck: (delivery, { now }) => refusalIn(claimOf(delivery, now)),
    verify(delivery, { now }) {
      const claim = claimOf(delivery, now)
      if ('accepted' in claim) return claim
      return keys.use(delivery, (known) => {
        const time = signedTime(claim, known, delivery)
        if (time === undefined) {
          return refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the time and the secret')
        }
        return untimely(time, now) ?? accepted('shared-secret')
      })
    },
  }
}

interface Claim {
  readonly timestamp: string
  /** A word, `email`. */
  readonly appKey: string
  /** 16 bytes of MD5, or 32 of HMAC-SHA256. */
  readonly signature: Buffer
}

/** Unix seconds, or milliseconds: which one is unconfirmed. */
const unixTimes = /^(?:\d{10}|\d{13})$/

function claimIn(delivery: Delivery): Claim | Refused {
  const values: string[] = []
  for (const name of ['timestamp', 'appkey', 'signature']) {
    const value = requiredHeader(delivery, `x-webhook-${name}`, 'ERR_SIGNATURE_MISSING')
    if (typeof value !== 'string') return value
    values.push(value)
  }
  const [timestamp = '', appKey = '', hex = ''] = values
  if (!unixTimes.test(timestamp)) {
    return refused('ERR_TIMESTAMP_INVALID', 'the timestamp is not a Unix time in s or ms')
  }
  const signature = decodeBytes(hex, 'hex', hex.length === 32 ? 16 : 32)
  // Nothing separates the two where they are signed: a word that began with digits could take some of the time.
  return signature === undefined || !/^[a-z][\w.-]{0,99}$/i.test(appKey)
    ? refused('ERR_SIGNATURE_MALFORMED', 'expected a word, and the hex of an MD5 or HMAC-SHA256')
    : { timestamp, appKey, signature }
}

/** The time that was signed, which by one page is that of the event. What else claims to be the time proves nothing. */
function signedTime(
  { timestamp, appKey, signature }: Claim,
  keys: readonly KeyObject[],
  { body }: Delivery,
): string | undefined {
  if (signature.length === 16) {
    const sums = keys.map((key) =>
      createHash('md5').update(`${timestamp}${appKey}`).update(key.export()).digest(),
    )
    return isAmong(signature, sums) ? timestamp : undefined
  }
  const isOver = (time: string): boolean =>
    isAmong(
      signature,
      keys.map((key) => macOf('sha256', key, [time])),
    )
  if (isOver(timestamp)) return timestamp
  const itime = text(record(jsonIn(Buffer.from(body).toString()))['itime']) ?? ''
  return unixTimes.test(itime) && isOver(itime) ? itime : undefined
}
