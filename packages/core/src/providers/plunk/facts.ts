import type { ProviderFacts } from '../facts.js'

/** How Plunk delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a header of yours or a token in the URL; Plunk signs nothing',
  signs: [],
  setUp: {
    verifier: 'bearerToken',
    register:
      'make a workflow for each event, with a webhook step: POST to {url}?event=<name of the event>, with the header `Authorization: Bearer <token>` and no body',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'never',
    timeoutSeconds: 10,
    source: 'https://docs.useplunk.com/guides/webhooks',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'discarded' },
    { upon: 'a time-out', effect: 'discarded' },
  ],
  inbound: ['parsed'],
}
