import type { Signer } from '../../sample-delivery.js'
import { standardWebhooksSigner } from '../../signers/standard-webhooks-signer.js'

/** With which secret, and as which message. */
export interface ResendSignerOptions {
  /** `whsec_…`, as Resend shows it; each secret of a list signs, as during a rotation. */
  readonly secret: string | readonly string[]
  /** The id of the message. Left out: made from the body, so that the same delivery has the same one again. */
  readonly id?: string
}

/**
 * Signs the delivery as Resend does, for `resend({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws, when it signs
 * @example
 * ```ts
 * await herald.receive(signedDelivery('resend', 'email.bounced', { sign: resendSigner({ secret }) }))
 * ```
 */
export function resendSigner(options: ResendSignerOptions): Signer {
  return standardWebhooksSigner({ ...options, family: 'svix' })
}
