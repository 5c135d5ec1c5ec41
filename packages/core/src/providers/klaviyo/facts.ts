import type { ProviderFacts } from '../facts.js'

/** How Klaviyo delivers. */
export const facts: ProviderFacts = {
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-signature' },
  batch: 'many',
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
}
