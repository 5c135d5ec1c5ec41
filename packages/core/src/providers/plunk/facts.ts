import type { ProviderFacts } from '../facts.js'

/** How Plunk delivers. */
export const facts: ProviderFacts = {
  proof: 'a token in the URL; Plunk signs nothing',
  signs: [],
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
