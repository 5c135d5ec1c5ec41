import type { ProviderFacts } from '../facts.js'

/** How Elastic Email delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a token in the URL; Elastic Email signs nothing',
  signs: [],
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
