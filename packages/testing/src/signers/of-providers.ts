// Written by `pnpm generate` from the facts of the providers whose signature a stock verifier checks.
import type { Signer } from '../sample-delivery.js'
import type { HmacSigningOptions } from '@mailherald/core/verify'
import { hmacSigner } from './hmac-signer.js'
import { standardWebhooksSigner, type StandardWebhooksSignerOptions } from './standard-webhooks-signer.js'

/** What `mailtrapSigner` takes. */
export type MailtrapSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Mailtrap does, for `mailtrap({ signingSecret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('mailtrap', 'bounce', { sign: mailtrapSigner({ secret }) })
 * ```
 */
export function mailtrapSigner(options: MailtrapSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'mailtrap-signature' })
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


/** What `useSendSigner` takes. */
export type UseSendSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as useSend does, for `useSend({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('usesend', 'email.bounced', { sign: useSendSigner({ secret }) })
 * ```
 */
export function useSendSigner(options: UseSendSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-usesend-signature', prefix: 'v1=', signed: '{timestamp}.{body}', timestamp: { header: 'x-usesend-timestamp', unit: 'ms' } })
}
