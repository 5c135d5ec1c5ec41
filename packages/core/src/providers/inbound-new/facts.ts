import type { ProviderFacts } from '../facts.js'

/** How Inbound delivers. Whether it tries again is said in two ways: unconfirmed. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'a token in a header; Inbound signs nothing',
  signs: [],
  setUp: {
    secret:
      'the verification token of the endpoint, `config.verificationToken` of `GET /endpoints/{id}`',
    register:
      'create an endpoint of the type webhook with the URL {url}, and let an address or a catch-all go to it',
  },
  batch: 1,
  eventId: 'payload',
  retries: { timeoutSeconds: 30 },
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
