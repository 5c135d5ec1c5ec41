import type { ProviderFacts } from '../facts.js'

/** How AhaSend delivers. Routes for inbound mail have a retry policy of their own. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a signature over the body, the id and the time (in the manner of Standard Webhooks)',
  signs: ['body', 'id', 'time'],
  scheme: { kind: 'standard-webhooks', secretEncoding: 'utf8' },
  setUp: {
    secret: 'the secret of the webhook',
    register: 'create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'header',
  retries: {
    schedule: '6 times over 16 minutes or more',
    source: 'https://ahasend.com/docs/api-reference/webhooks/retry-policy',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '100 failures in a row', effect: 'switched off' },
  ],
  inbound: ['parsed'],
}
