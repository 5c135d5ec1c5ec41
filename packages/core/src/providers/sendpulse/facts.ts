import type { ProviderFacts } from '../facts.js'

/** How SendPulse delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a token in the URL; SendPulse signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'in the account settings, under API, create a webhook with the URL {secret url} and choose the events; of the email service, one webhook for each event',
  },
  batch: 500,
  eventId: 'made',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
}
