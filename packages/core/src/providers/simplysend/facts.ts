import type { ProviderFacts } from '../facts.js'

/** How SimplySend delivers: what it does upon which answer is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a token in the URL, or the scheme that your dashboard shows; none is documented',
  signs: [],
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [],
  inbound: ['parsed'],
}
