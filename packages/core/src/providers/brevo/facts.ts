import type { ProviderFacts } from '../facts.js'

/** How Brevo delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a Bearer token, a header, Basic credentials or a token in the URL; Brevo signs nothing',
  signs: [],
  setUp: {
    verifier: 'bearerToken',
    register:
      'create a webhook with the URL {url} and, as its `auth`, the type `bearer` and the token',
  },
  batch: 500,
  eventId: 'made',
  retries: {
    schedule: 'after 10 minutes, 1 hour, 2 hours and 8 hours',
    source: 'https://developers.brevo.com/docs/retry-mechanism',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '429', effect: 'retried' },
    { upon: 'a failed connection or a time-out', effect: 'retried' },
    { upon: 'any other 4xx', effect: 'discarded' },
    { upon: '5xx', effect: 'discarded' },
  ],
  inbound: ['parsed'],
}
