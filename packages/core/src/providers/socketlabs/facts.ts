import type { ProviderFacts } from '../facts.js'

/** How SocketLabs delivers. Whether it tries again, and how long it waits, is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a secret key in the body; SocketLabs signs nothing',
  signs: [],
  setUp: {
    secret: 'the Secret Key of the webhook',
    register:
      'under Configuration, Event Webhooks, enter {url} and press Validate; it is tried out then, so deploy first',
  },
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [{ upon: '200', effect: 'done' }],
  handshake:
    'a `Validation`, which is answered with the validation key, or else with the secret key',
  inbound: ['parsed'],
}
