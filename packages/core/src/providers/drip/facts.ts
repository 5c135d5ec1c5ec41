import type { ProviderFacts } from '../facts.js'

/** How Drip delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a token or credentials in the URL; Drip signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register: 'create a webhook with the URL {secret url} and the events that you want',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule: 'upon 429 for up to 3 days; upon other errors unconfirmed',
    source: 'https://developer.drip.com/#webhooks',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '429', effect: 'retried' },
    { upon: '3 days of other errors', effect: 'switched off' },
  ],
}
