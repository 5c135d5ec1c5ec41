import type { ProviderFacts } from '../facts.js'

/** How Maileroo delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the body; inbound messages are not signed',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-maileroo-signature' },
  setUp: {
    secret: 'the shared secret of the webhook',
    register: 'create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: '8 times over about 14 hours, the first after 5 minutes (as receivers quote it)',
    source: 'https://maileroo.com/docs/api-reference/emails/webhooks',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
  inbound: ['parsed'],
}
