import type { ProviderFacts } from '../facts.js'

/** How Campaign Monitor delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a token or credentials in the URL; Campaign Monitor signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'for each list, create a webhook by `POST /api/v3.3/lists/<list>/webhooks.json` with `Url` {secret url}, `PayloadFormat` `json` and the `Events` `Subscribe`, `Update` and `Deactivate`; it is tried out when it is activated, so deploy first',
  },
  batch: 1000,
  eventId: 'made',
  retries: {},
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'a week of failures', effect: 'switched off' },
  ],
  handshake: 'a test delivery, which must be answered 2xx before a webhook is activated',
}
