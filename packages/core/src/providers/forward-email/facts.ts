import type { ProviderFacts } from '../facts.js'

/** How Forward Email delivers. Retries, time-outs and what it takes for success are unconfirmed. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-webhook-signature' },
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [],
  inbound: ['parsed', 'raw'],
}
