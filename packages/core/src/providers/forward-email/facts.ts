import type { ProviderFacts } from '../facts.js'

/** How Forward Email delivers. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-signature' },
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
