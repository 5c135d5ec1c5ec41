import type { ProviderFacts } from '../facts.js'

/** How Mailtrap delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'mailtrap-signature' },
  setUp: {
    secret: 'the signing secret of the webhook, 32 characters',
    register: 'under Webhooks, create a webhook with the URL {url}',
  },
  batch: 500,
  eventId: 'payload',
  retries: {
    schedule: '40 times, every 5 minutes; inbound 10 times within 24 hours',
    timeoutSeconds: 30,
    source: 'https://docs.mailtrap.io/email-api-smtp/advanced/webhooks',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '40 failures', effect: 'switched off' },
  ],
  handshake: '"Run Test" posts made-up events, which are events like any other',
  inbound: ['fetched'],
}
