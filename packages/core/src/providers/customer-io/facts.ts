import type { ProviderFacts } from '../facts.js'

/** How Customer.io delivers. What fails holds up what comes after it. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'an HMAC over the time and the body',
  signs: ['body', 'time'],
  scheme: {
    kind: 'hmac',
    header: 'x-cio-signature',
    signed: 'v0:{timestamp}:{body}',
    timestamp: { header: 'x-cio-timestamp' },
  },
  setUp: {
    secret: 'the webhook signing key of the reporting webhook',
    register: 'add a reporting webhook with the URL {url}, and choose the metrics of email',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'with growing delays for 7 days',
    timeoutSeconds: 4,
    source: 'https://docs.customer.io/integrations/api/webhooks/',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
}
