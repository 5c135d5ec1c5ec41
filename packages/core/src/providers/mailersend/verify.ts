import { createSecretKey } from 'node:crypto'
import { singleHeader, type Delivery } from '../../delivery.js'
import { jsonIn } from '../../read/json.js'
import { record } from '../../read/values.js'
import { isAmong } from '../../verify/constant-time.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { macOf } from '../../verify/hmac/mac.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import type { Secrets } from '../../verify/secrets.js'
import { accepted, type Verifier } from '../../verify/verifier.js'

/** How MailerSend's signature is checked. */
export interface MailerSendSignatureOptions {
  /** The signing secret of the webhook or the inbound route: each has its own. A list accepts each of them. */
  readonly signingSecret: Secrets
}

/**
 * Accepts deliveries that MailerSend signed, and the ping with which it tries an endpoint out. The ping is signed with a
 * secret that is public: nothing else is accepted with that one. To combine it with something else; alone, pass
 * `signingSecret` to `mailerSend`.
 *
 * @see https://developers.mailersend.com/api/v1/webhooks.html
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used
 * @example
 * ```ts
 * mailerSend({
 *   verify: allOf(
 *     mailerSendSignature({ signingSecret: process.env.MAILERSEND_SIGNING_SECRET }),
 *     urlToken(process.env.MAILERSEND_TOKEN),
 *   ),
 * })
 * ```
 */
export function mailerSendSignature({ signingSecret }: MailerSendSignatureOptions): Verifier {
  const own = hmacSignature({ header, secret: signingSecret })
  return {
    ...own,
    name: 'mailerSendSignature',
    verify: (delivery, context) =>
      isPublicPing(delivery) ? accepted('none') : own.verify(delivery, context),
  }
}

/** Whether a payload only tries the endpoint out. */
export function isPing(raw: unknown): boolean {
  return record(raw)['type'] === 'webhook.test'
}

const header = 'signature'
// The same for everyone, and documented: whoever has it proves nothing.
const publicKey = createSecretKey('test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G', 'utf8')
// The one that is known has about 100. Whatever is longer, and may be a stranger's, is not parsed before it is verified.
const mostPingBytes = 4096

/** What is accepted here has to be what `isPing` lets no handler see: the body is one object, and that is a ping. */
function isPublicPing(delivery: Delivery): boolean {
  const { body } = delivery
  if (body.length > mostPingBytes || !isPing(jsonIn(Buffer.from(body).toString()))) return false
  const signature = decodeBytes(singleHeader(delivery, header) ?? '', 'hex', 32)
  return signature !== undefined && isAmong(macOf('sha256', publicKey, [body]), [signature])
}
