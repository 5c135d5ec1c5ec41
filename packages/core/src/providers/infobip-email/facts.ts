import type { ProviderFacts } from '../facts.js'

/** How Infobip delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'credentials, a token or a header of your own; an HMAC whose form is unconfirmed',
  signs: [],
  setUp: {
    verifier: 'basicAuth',
    register:
      'create a subscription with the URL {url} and a security setting with the user name `infobip-email` and the password',
  },
  batch: 2000,
  eventId: 'made',
  retries: {},
  answers: [{ upon: '2xx (unconfirmed; your subscription can say otherwise)', effect: 'done' }],
  inbound: ['parsed'],
}
