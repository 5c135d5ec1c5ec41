import type { ProviderFacts } from '../facts.js'

/** How Elastic Email delivers. Whether and when it tries again, and how long it waits, is not documented. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a token in the URL; how its newer signature is made is not documented',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'under Settings, Notifications, register {secret url}; it is called by `GET`, also when you save it, so deploy first',
  },
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [
    { upon: '200', effect: 'done' },
    { upon: '1,000 failures', effect: 'switched off' },
  ],
  handshake:
    'a test event by `GET` when the webhook is saved, which is answered 200 where `verify` accepts it',
  inbound: ['parsed'],
}
