import type { ProviderFacts } from '../facts.js'

/** How Emailit delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the time and the body',
  signs: ['body', 'time'],
  scheme: {
    kind: 'hmac',
    header: 'x-emailit-signature',
    signed: '{timestamp}.{body}',
    timestamp: { header: 'x-emailit-timestamp' },
  },
  setUp: {
    secret: 'the signing secret of the webhook, `whsec_…`',
    register: 'create a webhook with the URL {url} and the events that you want',
  },
  batch: 100,
  eventId: 'payload',
  retries: {
    schedule:
      'after 5 and 30 minutes, 2 and 5 hours, then every 12 hours: 11 attempts in about 3 days',
    timeoutSeconds: 30,
    source: 'https://emailit.com/docs/webhooks/retries-and-failures/',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '3 days without a success', effect: 'switched off' },
  ],
  inbound: ['fetched'],
}
