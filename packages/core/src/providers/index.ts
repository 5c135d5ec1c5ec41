// Written by `pnpm generate` from the folders beside it.
import type { ProviderInfo } from './info.js'

export type { ProviderInfo } from './info.js'

/** The slug of a provider that comes with this package. */
export type ProviderId =
  | 'amazon-ses'
  | 'brevo'
  | 'mailgun'
  | 'mailjet'
  | 'mailtrap'
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
    id: 'amazon-ses',
    title: 'Amazon SES',
    factory: 'amazonSes',
    docs: 'https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html',
    option: 'topicArn',
    ack: { success: 200, retry: 503, refused: 401, tooLarge: 503, unreadable: 503 },
    bodyLimit: 1048576,
    emits: ['email.sent', 'email.delivered', 'email.deferred', 'email.bounced', 'email.suppressed', 'email.complained', 'email.rejected', 'email.failed', 'email.opened', 'email.clicked', 'email.unsubscribed', 'email.resubscribed', 'email.received'],
    proof: 'the signature of Amazon SNS, for your topics only',
    signs: ['body', 'time', 'id'],
    batch: 1,
    eventId: 'made',
    retries: { schedule: '3 times, 20 seconds apart; with a delivery policy of yours up to 100 times within an hour', timeoutSeconds: 15, source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html' },
    answers: [{ upon: '200 to 399', effect: 'done' }, { upon: '4xx', effect: 'discarded' }, { upon: '5xx', effect: 'retried' }, { upon: 'a time-out', effect: 'retried' }, { upon: 'no connection', effect: 'retried' }, { upon: 'the last retry fails', effect: 'discarded' }],
    handshake: '`SubscriptionConfirmation`, which is confirmed; and a sentence when SES begins to use a topic, which is answered 200',
    inbound: ['raw', 'fetched'],
  },
  {
    id: 'brevo',
    title: 'Brevo',
    factory: 'brevo',
    docs: 'https://developers.brevo.com/docs/how-to-use-webhooks',
    option: 'verify',
    ack: { success: 200, retry: 429, refused: 429, tooLarge: 429, unreadable: 429 },
    bodyLimit: 10485760,
    emits: ['email.queued', 'email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.failed', 'email.complained', 'email.opened', 'email.clicked', 'email.unsubscribed', 'contact.updated', 'contact.deleted', 'email.received'],
    proof: 'a Bearer token, a header, Basic credentials or a token in the URL; Brevo signs nothing',
    signs: [],
    batch: 500,
    eventId: 'made',
    retries: { schedule: 'after 10 minutes, 1 hour, 2 hours and 8 hours', source: 'https://developers.brevo.com/docs/retry-mechanism' },
    answers: [{ upon: '2xx', effect: 'done' }, { upon: '429', effect: 'retried' }, { upon: 'a failed connection or a time-out', effect: 'retried' }, { upon: 'any other 4xx', effect: 'discarded' }, { upon: '5xx', effect: 'discarded' }],
    inbound: ['parsed'],
  },
  {
    id: 'mailgun',
    title: 'Mailgun',
    factory: 'mailgun',
    docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks',
    option: 'signingKey',
    ack: { success: 200, retry: 503 },
    bodyLimit: 1048576,
    emits: ['email.queued', 'email.delivered', 'email.bounced', 'email.deferred', 'email.suppressed', 'email.rejected', 'email.opened', 'email.clicked', 'email.unsubscribed', 'email.complained', 'email.received'],
    proof: 'an HMAC over a time and a token, not over the body; each is held to the body that it came with',
    signs: ['time', 'token'],
    batch: 1,
    eventId: 'payload',
    retries: { schedule: 'after 5, 10 and 15 minutes, 1, 2 and 4 hours; about 8 hours in all', source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-retries' },
    answers: [{ upon: '200', effect: 'done' }, { upon: '406', effect: 'discarded' }, { upon: 'any other', effect: 'retried' }],
    inbound: ['parsed', 'raw'],
  },
  {
    id: 'mailjet',
    title: 'Mailjet',
    factory: 'mailjet',
    docs: 'https://dev.mailjet.com/email/guides/webhooks/',
    option: 'verify',
    ack: { success: 200, retry: 503, malformed: 200 },
    bodyLimit: 52428800,
    emits: ['email.delivered', 'email.opened', 'email.clicked', 'email.bounced', 'email.deferred', 'email.failed', 'email.rejected', 'email.suppressed', 'email.complained', 'email.unsubscribed', 'email.received'],
    proof: 'credentials or a token in the URL; Mailjet signs nothing',
    signs: [],
    batch: 'many',
    eventId: 'made',
    retries: { schedule: 'every 30 seconds for 24 hours', source: 'https://dev.mailjet.com/email/guides/webhooks/' },
    answers: [{ upon: '200', effect: 'done' }, { upon: 'any other', effect: 'retried' }, { upon: '24 hours of failures', effect: 'switched off' }],
    inbound: ['parsed'],
  },
  {
    id: 'mailtrap',
    title: 'Mailtrap',
    factory: 'mailtrap',
    docs: 'https://docs.mailtrap.io/email-api-smtp/advanced/webhooks',
    option: 'signingSecret',
    ack: { success: 200, retry: 503, malformed: 200 },
    bodyLimit: 8388608,
    emits: ['email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.opened', 'email.clicked', 'email.unsubscribed', 'email.complained', 'email.received'],
    proof: 'an HMAC over the body',
    signs: ['body'],
    batch: 500,
    eventId: 'payload',
    retries: { schedule: '40 times, every 5 minutes; inbound 10 times within 24 hours', timeoutSeconds: 30, source: 'https://docs.mailtrap.io/email-api-smtp/advanced/webhooks' },
    answers: [{ upon: '200', effect: 'done' }, { upon: 'any other', effect: 'retried' }, { upon: '40 failures', effect: 'switched off' }],
    handshake: '"Run Test" posts made-up events, which are events like any other',
    inbound: ['fetched'],
  },
  {
    id: 'postmark',
    title: 'Postmark',
    factory: 'postmark',
    docs: 'https://postmarkapp.com/developer/webhooks/webhooks-overview',
    option: 'verify',
    ack: { success: 200, retry: 503 },
    bodyLimit: 52428800,
    emits: ['email.delivered', 'email.bounced', 'email.complained', 'email.opened', 'email.clicked', 'suppression.added', 'suppression.removed', 'email.unsubscribed', 'email.resubscribed', 'email.received', 'email.deferred', 'email.rejected', 'email.suppressed', 'email.failed', 'email.autoresponded'],
    proof: 'credentials in the URL, a header of yours, or a token in the URL; Postmark signs nothing',
    signs: [],
    batch: 1,
    eventId: 'made',
    retries: { schedule: '10 times within ten and a half hours: after 1, 5, 10, 10, 10, 15 and 30 minutes, 1, 2 and 6 hours', source: 'https://postmarkapp.com/support/article/understanding-inbound-webhook-retries-in-postmark' },
    answers: [{ upon: '200', effect: 'done' }, { upon: '403', effect: 'discarded' }, { upon: 'any other', effect: 'retried' }, { upon: '10 failed retries', effect: 'discarded' }],
    handshake: 'a test from the dashboard, with a `MessageID` of zeros: an event whose `test` is true',
    inbound: ['parsed', 'raw'],
  },
  {
    id: 'resend',
    title: 'Resend',
    factory: 'resend',
    docs: 'https://resend.com/docs/webhooks/event-types',
    option: 'secret',
    ack: { success: 200, retry: 503 },
    bodyLimit: 262144,
    emits: ['email.scheduled', 'email.sent', 'email.delivered', 'email.deferred', 'email.bounced', 'email.suppressed', 'email.failed', 'email.complained', 'email.opened', 'email.clicked', 'email.received', 'contact.created', 'contact.updated', 'contact.deleted', 'domain.created', 'domain.updated', 'domain.verified', 'domain.unverified', 'domain.deleted', 'suppression.added', 'suppression.removed'],
    proof: 'a signature over the body, the id and the time (Svix, Standard Webhooks)',
    signs: ['body', 'id', 'time'],
    batch: 1,
    eventId: 'header',
    retries: { schedule: '8 times within about 27 hours', timeoutSeconds: 15, source: 'https://resend.com/docs/webhooks/retries-and-replays' },
    answers: [{ upon: '2xx', effect: 'done' }, { upon: 'any other', effect: 'retried' }, { upon: 'five days of failures', effect: 'switched off' }],
    inbound: ['fetched'],
  },
  {
    id: 'sendgrid',
    title: 'Twilio SendGrid',
    factory: 'sendgrid',
    docs: 'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event',
    option: 'publicKey',
    ack: { success: 200, retry: 503 },
    bodyLimit: 1048576,
    emits: ['email.queued', 'email.deferred', 'email.delivered', 'email.bounced', 'email.rejected', 'email.suppressed', 'email.failed', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.resubscribed', 'email.cancelled', 'email.received'],
    proof: 'an ECDSA signature over the body and the time; you have to switch it on',
    signs: ['body', 'time'],
    batch: 'many',
    eventId: 'payload',
    retries: { schedule: 'at growing intervals for 24 hours; inbound mail, after a 5xx, for 72 hours', source: 'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook' },
    answers: [{ upon: '2xx', effect: 'done' }, { upon: 'any other, to events', effect: 'retried' }, { upon: '5xx, to inbound mail', effect: 'retried' }, { upon: '3xx or 4xx, to inbound mail', effect: 'discarded' }, { upon: '24 hours of failures', effect: 'discarded' }],
    inbound: ['parsed', 'raw'],
  },
  {
    id: 'simplysend',
    title: 'SimplySend',
    factory: 'simplySend',
    docs: 'https://simplysend.ai/docs/api/webhooks',
    option: 'verify',
    ack: { success: 200, retry: 503 },
    bodyLimit: 262144,
    emits: ['email.sent', 'email.delivered', 'email.deferred', 'email.bounced', 'email.suppressed', 'email.failed', 'email.rejected', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed', 'email.received', 'domain.created', 'domain.verified', 'domain.unverified', 'domain.deleted', 'domain_group.created', 'domain_group.updated', 'domain_group.deleted'],
    proof: 'a token in the URL, or the scheme that your dashboard shows; none is documented',
    signs: [],
    batch: 1,
    eventId: 'payload',
    retries: {  },
    answers: [],
    inbound: ['parsed'],
  },
  {
    id: 'tencent-ses',
    title: 'Tencent Cloud SES',
    factory: 'tencentSes',
    docs: 'https://www.tencentcloud.com/document/product/1084/39492',
    option: 'verify',
    ack: { success: 200, retry: 503 },
    bodyLimit: 262144,
    emits: ['email.sent', 'email.delivered', 'email.deferred', 'email.bounced', 'email.rejected', 'email.opened', 'email.clicked', 'email.complained', 'email.unsubscribed'],
    proof: 'a token in the URL, and a marker of yours in each mail; Tencent signs nothing',
    signs: [],
    batch: 1,
    eventId: 'made',
    retries: {  },
    answers: [],
  },
]
