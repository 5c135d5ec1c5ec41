import type { ProviderFacts } from '../facts.js'

/** How Unisender Go delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-signature' },
  batch: 'many',
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
}
