import type { ProviderFacts } from '../facts.js'

/** How Mailgun delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof:
    'an HMAC over a time and a token, not over the body; each is held to the body that it came with',
  signs: ['time', 'token'],
  setUp: {
    secret: 'the HTTP webhook signing key, in the console under API security (not an API key)',
    register:
      'for each event that you want, add a webhook with the URL {url}, for a domain or for the account',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'after 5, 10 and 15 minutes, 1, 2 and 4 hours; about 8 hours in all',
    source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-retries',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: '406', effect: 'discarded' },
    { upon: 'any other', effect: 'retried' },
  ],
  inbound: ['parsed', 'raw'],
}
