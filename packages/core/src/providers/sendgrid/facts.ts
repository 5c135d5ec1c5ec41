import type { ProviderFacts } from '../facts.js'

/** How SendGrid delivers: events, and inbound mail where it says so. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an ECDSA signature over the body and the time; you have to switch it on',
  signs: ['body', 'time'],
  setUp: {
    secret: 'the verification key of the webhook',
    register:
      'in Settings › Mail Settings › Event Webhooks, make a webhook with the URL {url}, and switch Signed Event Webhook on',
  },
  batch: 'many',
  eventId: 'payload',
  retries: {
    schedule: 'at growing intervals for 24 hours; inbound mail, after a 5xx, for 72 hours',
    source:
      'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other, to events', effect: 'retried' },
    { upon: '5xx, to inbound mail', effect: 'retried' },
    { upon: '3xx or 4xx, to inbound mail', effect: 'discarded' },
    { upon: '24 hours of failures', effect: 'discarded' },
  ],
  inbound: ['parsed', 'raw'],
}
