import type { ProviderFacts } from '../facts.js'

/** How Mandrill delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: "an HMAC over the webhook's URL and the form",
  signs: ['url', 'body'],
  setUp: {
    secret: 'the authentication key of the webhook; until it is saved, any key of your own',
    needs: { url: 'the URL of the webhook as you register it, to the letter' },
    register: 'add a webhook with the URL {url}; it is tried out by `HEAD`, so deploy first',
  },
  batch: 1000,
  eventId: 'made',
  retries: { source: 'https://mandrill.zendesk.com/hc/en-us/articles/205583277' },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
  handshake:
    'a `HEAD`, which is answered 200; where that fails, an empty list signed with the key `test-webhook`, which is answered 200',
  inbound: ['parsed', 'raw'],
}
