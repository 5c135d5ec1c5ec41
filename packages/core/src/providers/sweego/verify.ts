import { singleHeader, type Delivery } from '../../delivery.js'
import type { Secrets } from '../../verify/secrets.js'
import { standardWebhooks } from '../../verify/standard-webhooks/standard-webhooks.js'
import type { Verifier } from '../../verify/verifier.js'

/** How Sweego's signature is checked. */
export interface SweegoSignatureOptions {
  /** The secret of the webhook: 64 characters of base64. A list accepts each of them. */
  readonly secret: Secrets
  /**
   * Seconds that the signed time may lie back or ahead; `false` accepts any age. Sweego names none.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
}

const header = 'webhook-signature'

/**
 * Accepts deliveries that Sweego signed: as Standard Webhooks has it, but that the signature has no version before it.
 * To combine it with something else; alone, pass `secret` to `sweego`.
 *
 * @see https://learn.sweego.io/docs/webhooks/webhook_signature
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * sweego({ verify: allOf(sweegoSignature({ secret: process.env.SWEEGO_SECRET }), urlToken(token)) })
 * ```
 */
export function sweegoSignature(options: SweegoSignatureOptions): Verifier {
  const versioned = standardWebhooks(options)
  return {
    name: 'sweegoSignature',
    precheck: (delivery, context) => versioned.precheck?.(withVersion(delivery), context),
    verify: (delivery, context) => versioned.verify(withVersion(delivery), context),
  }
}

/** The delivery with `v1,` before each signature that has no version. */
function withVersion(delivery: Delivery): Delivery {
  const signatures = singleHeader(delivery, header)?.split(' ')
  if (signatures === undefined) return delivery
  const named = signatures.map((text) => (text.includes(',') ? text : `v1,${text}`)).join(' ')
  return { ...delivery, headers: { ...delivery.headers, [header]: named } }
}
