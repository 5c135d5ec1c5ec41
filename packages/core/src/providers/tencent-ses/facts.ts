import type { ProviderFacts } from '../facts.js'

/** How Tencent Cloud SES delivers: what it does upon which answer is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'cloud',
  proof: 'a token in the URL, and a marker of yours in each mail; Tencent signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'in the SES console, enter the callback address {secret url}; the page of the provider says on which port',
  },
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [],
}
