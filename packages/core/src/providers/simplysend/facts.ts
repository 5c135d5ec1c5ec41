import type { ProviderFacts } from '../facts.js'

/** How SimplySend delivers: what it does upon which answer is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a token in the URL, or the scheme that your dashboard shows; none is documented',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register: 'register {secret url} for the event types that you want',
  },
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [],
  inbound: ['parsed'],
}
