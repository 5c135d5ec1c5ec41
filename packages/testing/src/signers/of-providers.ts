// Written by `pnpm generate` from the facts of the providers whose signature a stock verifier checks.
import type { Signer } from '../sample-delivery.js'
import { standardWebhooksSigner, type StandardWebhooksSignerOptions } from './standard-webhooks-signer.js'

/** What `ahaSendSigner` takes. */
export type AhaSendSignerOptions = Pick<StandardWebhooksSignerOptions, 'secret' | 'id'>

/**
 * Signs the delivery as AhaSend does, for `ahaSend({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('ahasend', 'message.bounced', { sign: ahaSendSigner({ secret }) })
 * ```
 */
export function ahaSendSigner(options: AhaSendSignerOptions): Signer {
  return standardWebhooksSigner({ ...options, secretEncoding: 'utf8' })
}


/** What `loopsSigner` takes. */
export type LoopsSignerOptions = Pick<StandardWebhooksSignerOptions, 'secret' | 'id'>

/**
 * Signs the delivery as Loops does, for `loops({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('loops', 'email.hardBounced', { sign: loopsSigner({ secret }) })
 * ```
 */
export function loopsSigner(options: LoopsSignerOptions): Signer {
  return standardWebhooksSigner({ ...options })
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
