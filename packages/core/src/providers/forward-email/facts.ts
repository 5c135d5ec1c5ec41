import type { ProviderFacts } from '../facts.js'

/** How Forward Email delivers. Retries, time-outs and what it takes for success are unconfirmed. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-webhook-signature' },
  setUp: {
    secret: 'the "Webhook Signature Payload Verification Key" of the domain',
    register:
      'in the settings of the domain, enter {url} as the bounce webhook URL; for inbound messages make it the target of an alias',
  },
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [],
  inbound: ['parsed', 'raw'],
}
