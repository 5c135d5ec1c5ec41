// Written by `pnpm docs:providers` from the folders beside it and the pages in docs/providers.
import type { ProviderInfo } from './info.js'

export type { ProviderInfo } from './info.js'

/** The slug of a provider that comes with this package. */
export type ProviderId =
  | 'amazon-ses'
  | 'brevo'
  | 'mailgun'
  | 'mailjet'
  | 'postmark'
  | 'resend'
  | 'sendgrid'
  | 'simplysend'
  | 'tencent-ses'

/**
 * The providers that come with this package, without loading them.
 *
 * @example
 * ```ts
 * import { providerList } from '@mailherald/core/providers'
 *
 * const tellingOpens = providerList.filter(({ emits }) => emits.includes('email.opened'))
 * ```
 */
export const providerList: readonly ProviderInfo<ProviderId>[] = [
  {
    id: 'amazon-ses', title: 'Amazon SES', factory: 'amazonSes',
    docs: 'https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html',
    proof: 'the signature of Amazon SNS, for your topics only',
    signs: true, option: 'topicArn', ack: { success: 200, retry: 503, refused: 401, tooLarge: 503, unreadable: 503 }, bodyLimit: 1048576,
    emits: ['email.sent', 'email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.failed', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.resubscribed', 'email.received'],
  },
  {
    id: 'brevo', title: 'Brevo', factory: 'brevo',
    docs: 'https://developers.brevo.com/docs/how-to-use-webhooks',
    proof: 'a Bearer token, a header, Basic credentials or a token in the URL; Brevo signs nothing',
    signs: false, option: 'verify', ack: { success: 200, retry: 429, refused: 429, tooLarge: 429, unreadable: 429 }, bodyLimit: 10485760,
    emits: ['email.queued', 'email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.failed', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.received', 'contact.updated', 'contact.deleted'],
  },
  {
    id: 'mailgun', title: 'Mailgun', factory: 'mailgun',
    docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks',
    proof: 'an HMAC over a time and a token, not over the body; each is held to the body that it came with',
    signs: true, option: 'signingKey', ack: { success: 200, retry: 503 }, bodyLimit: 1048576,
    emits: ['email.queued', 'email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.received'],
  },
  {
    id: 'mailjet', title: 'Mailjet', factory: 'mailjet',
    docs: 'https://dev.mailjet.com/email/guides/webhooks/',
    proof: 'credentials or a token in the URL; Mailjet signs nothing',
    signs: false, option: 'verify', ack: { success: 200, retry: 503, malformed: 200 }, bodyLimit: 52428800,
    emits: ['email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.failed', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.received'],
  },
  {
    id: 'postmark', title: 'Postmark', factory: 'postmark',
    docs: 'https://postmarkapp.com/developer/webhooks/webhooks-overview',
    proof: 'credentials in the URL, a header of yours, or a token in the URL; Postmark signs nothing',
    signs: false, option: 'verify', ack: { success: 200, retry: 503 }, bodyLimit: 52428800,
    emits: ['email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.failed', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.resubscribed', 'email.autoresponded', 'email.received', 'suppression.added', 'suppression.removed'],
  },
  {
    id: 'resend', title: 'Resend', factory: 'resend',
    docs: 'https://resend.com/docs/webhooks/event-types',
    proof: 'a signature over the body, the id and the time (Svix, Standard Webhooks)',
    signs: true, option: 'secret', ack: { success: 200, retry: 503 }, bodyLimit: 262144,
    emits: ['email.scheduled', 'email.sent', 'email.delivered', 'email.deferred', 'email.bounced', 'email.suppressed', 'email.failed', 'email.complained', 'email.opened', 'email.clicked', 'email.received', 'contact.created', 'contact.updated', 'contact.deleted', 'domain.created', 'domain.updated', 'domain.verified', 'domain.unverified', 'domain.deleted', 'suppression.added', 'suppression.removed'],
  },
  {
    id: 'sendgrid', title: 'Twilio SendGrid', factory: 'sendgrid',
    docs: 'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event',
    proof: 'an ECDSA signature over the body and the time; you have to switch it on',
    signs: true, option: 'publicKey', ack: { success: 200, retry: 503 }, bodyLimit: 1048576,
    emits: ['email.queued', 'email.deferred', 'email.delivered', 'email.bounced', 'email.suppressed', 'email.rejected', 'email.failed', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.resubscribed', 'email.cancelled', 'email.received'],
  },
  {
    id: 'simplysend', title: 'SimplySend', factory: 'simplySend',
    docs: 'https://simplysend.ai/docs/api/webhooks',
    proof: 'a token in the URL, or the scheme that your dashboard shows; none is documented',
    signs: false, option: 'verify', ack: { success: 200, retry: 503 }, bodyLimit: 262144,
    emits: ['email.sent', 'email.delivered', 'email.opened', 'email.clicked', 'email.bounced', 'email.complained', 'email.unsubscribed', 'email.deferred', 'email.suppressed', 'email.failed', 'email.rejected', 'email.received', 'domain.created', 'domain.verified', 'domain.unverified', 'domain.deleted', 'domain_group.created', 'domain_group.updated', 'domain_group.deleted'],
  },
  {
    id: 'tencent-ses', title: 'Tencent Cloud SES', factory: 'tencentSes',
    docs: 'https://www.tencentcloud.com/document/product/1084/39492',
    proof: 'a token in the URL, and a marker of yours in each mail; Tencent signs nothing',
    signs: false, option: 'verify', ack: { success: 200, retry: 503 }, bodyLimit: 262144,
    emits: ['email.sent', 'email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed'],
  },
]
