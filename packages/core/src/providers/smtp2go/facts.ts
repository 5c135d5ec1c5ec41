import type { ProviderFacts } from '../facts.js'

/** How SMTP2GO delivers. */
export const facts: ProviderFacts = {
  proof: 'a token in the URL; SMTP2GO signs nothing',
  signs: [],
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
}
