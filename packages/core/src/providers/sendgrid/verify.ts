import { ecdsaSignature } from '../../verify/ecdsa-signature.js'
import type { Secrets } from '../../verify/secrets.js'
import type { Verifier } from '../../verify/verifier.js'

/** How SendGrid's signature is checked. */
export interface SendGridSignatureOptions {
  /** The verification key of the webhook: base64 on one line, or PEM. A list while you change keys. */
  readonly publicKey: Secrets
  /**
   * Seconds that the signed timestamp may lie back or ahead.
   *
   * @defaultValue false: any age
   */
  readonly toleranceSeconds?: number | false
}

/**
 * Accepts deliveries that SendGrid signed: the Event Webhook with signing enabled, Inbound Parse with a security
 * policy. To combine it with something else; alone, pass `publicKey` to `sendgrid`.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_MALFORMED`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * sendgrid({
 *   verify: allOf(
 *     sendGridSignature({ publicKey: process.env.SENDGRID_PUBLIC_KEY }),
 *     urlToken(process.env.SENDGRID_TOKEN),
 *   ),
 * })
 * ```
 */
export function sendGridSignature({
  publicKey,
  // Whether a retry, up to a day later, is signed anew is not documented.
  toleranceSeconds = false,
}: SendGridSignatureOptions): Verifier {
  return ecdsaSignature({
    header: 'x-twilio-email-event-webhook-signature',
    timestampHeader: 'x-twilio-email-event-webhook-timestamp',
    publicKey,
    toleranceSeconds,
  })
}
