import { createHash } from 'node:crypto'
import { signStandardWebhook, type StandardWebhookSigningOptions } from '@mailherald/core/verify'
import { withHeaders, type Signer } from '../sample-delivery.js'

/** Whose signature, and for which message. */
export interface StandardWebhooksSignerOptions extends StandardWebhookSigningOptions {
  /**
   * The id of the message.
   *
   * @defaultValue made from the body, so that the same delivery has the same one again
   */
  readonly id?: string
}

/**
 * Signs the delivery as Standard Webhooks (or Svix) has it, for `standardWebhooks`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('simplysend', 'email_sent', { sign: standardWebhooksSigner({ secret, family: 'svix' }) })
 * ```
 */
export function standardWebhooksSigner(options: StandardWebhooksSignerOptions): Signer {
  return (delivery) => {
    const { body, signedAt } = delivery
    const id = options.id ?? messageIdOf(body)
    const message = { id, body, signedAt: signedAt.getTime() }
    return withHeaders(delivery, signStandardWebhook(options, message))
  }
}

function messageIdOf(body: Uint8Array): string {
  return `msg_${createHash('sha256').update(body).digest('hex').slice(0, 24)}`
}
