import type { ProviderFacts } from '../facts.js'

/** How Mailchimp delivers. */
export const facts: ProviderFacts = {
  proof: 'a token in the URL; Mailchimp signs nothing',
  signs: [],
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
}
