import type { ProviderFacts } from '../facts.js'

/** How CloudMailin delivers. */
export const facts: ProviderFacts = {
  proof: 'a token in the URL; CloudMailin signs nothing',
  signs: [],
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
