// Written by `pnpm generate` from the facts of the providers whose signature a stock verifier checks.
import type { Signer } from '../sample-delivery.js'
import { standardWebhooksSigner, type StandardWebhooksSignerOptions } from './standard-webhooks-signer.js'
import type { HmacSigningOptions } from '@mailherald/core/verify'
import { hmacSigner } from './hmac-signer.js'

/** What `agentMailSigner` takes. */
export type AgentMailSignerOptions = Pick<StandardWebhooksSignerOptions, 'secret' | 'id'>

/**
 * Signs the delivery as AgentMail does, for `agentMail({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('agentmail', 'message.bounced', { sign: agentMailSigner({ secret }) })
 * ```
 */
export function agentMailSigner(options: AgentMailSignerOptions): Signer {
  return standardWebhooksSigner({ ...options, family: 'svix' })
}


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


/** What `autoSendSigner` takes. */
export type AutoSendSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as AutoSend does, for `autoSend({ webhookSecret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('autosend', 'email.bounced', { sign: autoSendSigner({ secret }) })
 * ```
 */
export function autoSendSigner(options: AutoSendSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-webhook-signature' })
}


/** What `customerIoSigner` takes. */
export type CustomerIoSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Customer.io does, for `customerIo({ signingKey })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('customer-io', 'bounced', { sign: customerIoSigner({ secret }) })
 * ```
 */
export function customerIoSigner(options: CustomerIoSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-cio-signature', signed: 'v0:{timestamp}:{body}', timestamp: { header: 'x-cio-timestamp' } })
}


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


/** What `emailitSigner` takes. */
export type EmailitSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Emailit does, for `emailit({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('emailit', 'email.bounced', { sign: emailitSigner({ secret }) })
 * ```
 */
export function emailitSigner(options: EmailitSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-emailit-signature', signed: '{timestamp}.{body}', timestamp: { header: 'x-emailit-timestamp' } })
}


/** What `forwardEmailSigner` takes. */
export type ForwardEmailSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Forward Email does, for `forwardEmail({ verificationKey })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('forward-email', 'bounce', { sign: forwardEmailSigner({ secret }) })
 * ```
 */
export function forwardEmailSigner(options: ForwardEmailSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-webhook-signature' })
}


/** What `kitSigner` takes. */
export type KitSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Kit does, for `kit({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('kit', 'subscriber.bounced', { sign: kitSigner({ secret }) })
 * ```
 */
export function kitSigner(options: KitSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-kit-signature', signed: '{timestamp}.{body}', compound: { field: 'v1' }, timestamp: { field: 't' } })
}


/** What `lettermintSigner` takes. */
export type LettermintSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Lettermint does, for `lettermint({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('lettermint', 'message.hard_bounced', { sign: lettermintSigner({ secret }) })
 * ```
 */
export function lettermintSigner(options: LettermintSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-lettermint-signature', signed: '{timestamp}.{body}', compound: { field: 'v1' }, timestamp: { field: 't' } })
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


/** What `mailerLiteSigner` takes. */
export type MailerLiteSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as MailerLite does, for `mailerLite({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('mailerlite', 'subscriber.bounced', { sign: mailerLiteSigner({ secret }) })
 * ```
 */
export function mailerLiteSigner(options: MailerLiteSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'signature' })
}


/** What `mailerooSigner` takes. */
export type MailerooSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Maileroo does, for `maileroo({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('maileroo', 'accepted', { sign: mailerooSigner({ secret }) })
 * ```
 */
export function mailerooSigner(options: MailerooSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-maileroo-signature' })
}


/** What `mailerSendSigner` takes. */
export type MailerSendSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as MailerSend does, for `mailerSend({ signingSecret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('mailersend', 'activity.hard_bounced', { sign: mailerSendSigner({ secret }) })
 * ```
 */
export function mailerSendSigner(options: MailerSendSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'signature' })
}


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


/** What `mauticSigner` takes. */
export type MauticSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Mautic does, for `mautic({ secret })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('mautic', 'bounced', { sign: mauticSigner({ secret }) })
 * ```
 */
export function mauticSigner(options: MauticSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'webhook-signature', encoding: 'base64' })
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


/** What `salesforceMarketingCloudSigner` takes. */
export type SalesforceMarketingCloudSignerOptions = Pick<HmacSigningOptions, 'secret'>

/**
 * Signs the delivery as Salesforce Marketing Cloud does, for `salesforceMarketingCloud({ signatureKey })`, at its `signedAt`.
 *
 * @throws {MailheraldError} what `hmacSignature` throws, when it signs
 * @example
 * ```ts
 * signedDelivery('salesforce-marketing-cloud', 'TransactionalSendEvents.EmailBounced', { sign: salesforceMarketingCloudSigner({ secret }) })
 * ```
 */
export function salesforceMarketingCloudSigner(options: SalesforceMarketingCloudSignerOptions): Signer {
  return hmacSigner({ ...options, header: 'x-sfmc-ens-signature', encoding: 'base64' })
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
