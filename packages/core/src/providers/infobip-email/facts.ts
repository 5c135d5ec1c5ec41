import type { ProviderFacts } from '../facts.js'

/** How Infobip Email delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a token in the URL; Infobip Email signs nothing',
  signs: [],
  batch: 'many',
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
