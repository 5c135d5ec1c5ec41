// Written by `pnpm generate` from the facts of the providers whose signature a stock verifier checks.
import type { Signer } from '../sample-delivery.js'
import type { HmacSigningOptions } from '@mailherald/core/verify'
import { hmacSigner } from './hmac-signer.js'
import { standardWebhooksSigner, type StandardWebhooksSignerOptions } from './standard-webhooks-signer.js'

/** What `emailEngineSigner` takes. */
export type EmailEngineSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as EmailEngine does, for `emailEngine({ serviceSecret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('emailengine', 'messageBounce', { sign: emailEngineSigner({ secret }) })
 * ```
 */
export function emailEngineSigner(options: EmailEngineSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-ee-wh-signature', encoding: 'base64url' })
}


/** What `nylasSigner` takes. */
export type NylasSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Nylas does, for `nylas({ webhookSecret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('nylas', 'message.bounce_detected', { sign: nylasSigner({ secret }) })
 * ```
 */
export function nylasSigner(options: NylasSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-nylas-signature' })
}


/** What `resendSigner` takes. */
export type ResendSignerOptions = Pick<StandardWebhooksSignerOptions, 'secret' | 'id'>

/**
 * Signs the delivery as Resend does, for `resend({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('resend', 'email.bounced', { sign: resendSigner({ secret }) })
 * ```
 */
export function resendSigner(options: ResendSignerOptions): Signer {
  return standardWebhooksSigner({ ...options, family: 'svix' })
}
