import { singleHeader, type Delivery } from '../../delivery.js'
import { anyTime } from '../../read/time.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { optionsObject } from '../../verify/options.js'
import type { Secrets } from '../../verify/secrets.js'
import { timestampRefusal, toleranceOption } from '../../verify/timestamp.js'
import type { Refused, Verifier } from '../../verify/verifier.js'

/** How Klaviyo's signature is checked. */
export interface KlaviyoSignatureOptions {
  /**
   * The secret that you chose when you created the webhook. A list accepts each of them; a function can choose by the
   * header `klaviyo-webhook-id`.
   */
  readonly secret: Secrets
  /**
   * Seconds that the signed time may lie back or ahead, where it can be read: in which form Klaviyo writes it is not
   * documented. `false` accepts any age.
   *
   * @defaultValue false
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'klaviyoSignature'
const timeHeader = 'klaviyo-timestamp'

/**
 * Accepts deliveries that Klaviyo signed: the body, and behind it the time. To combine it with something else; alone,
 * pass `secret` to `klaviyo`.
 *
 * @see https://developers.klaviyo.com/en/docs/working_with_system_webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * klaviyo({ verify: allOf(klaviyoSignature({ secret: process.env.KLAVIYO_SECRET }), urlToken(token)) })
 * ```
 */
export function klaviyoSignature(options: KlaviyoSignatureOptions): Verifier {
  const { secret, toleranceSeconds = false } = optionsObject(options, verifier)
  const tolerance = toleranceOption(toleranceSeconds, { verifier, option: 'toleranceSeconds' })
  const signed = `{body}{header:${timeHeader}}`
  const signature = hmacSignature({ header: 'klaviyo-signature', secret, signed })
  return {
    name: verifier,
    precheck: (delivery, context) =>
      ageRefusal(delivery, tolerance, context.now) ?? signature.precheck?.(delivery, context),
    verify: (delivery, context) =>
      ageRefusal(delivery, tolerance, context.now) ?? signature.verify(delivery, context),
  }
}

function ageRefusal(
  delivery: Delivery,
  toleranceSeconds: number | false,
  now: number,
): Refused | undefined {
  const time = anyTime(singleHeader(delivery, timeHeader))
  if (toleranceSeconds === false || time === undefined) return undefined
  return timestampRefusal(String(time.getTime()), { unit: 'ms', toleranceSeconds }, now)
}
