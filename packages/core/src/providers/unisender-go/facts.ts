import type { ProviderFacts } from '../facts.js'

/** How Unisender Go delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an MD5 over the body and the API key, in the body',
  signs: ['body'],
  setUp: {
    secret:
      "the API key of the account that the webhook belongs to; of a project's webhook the project's",
    register:
      'call `webhook/set` with the URL {url}, `event_format` `json_post`, `single_event` 0 and `delivery_info` 1; it is tried out by `GET`, so deploy first',
  },
  batch: 100,
  eventId: 'made',
  retries: {
    schedule: 'every 10 minutes for 24 hours',
    timeoutSeconds: 3,
    source: 'https://docs.unione.io/en/web-api-ref',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '10 events within 24 hours, all of which failed', effect: 'switched off' },
  ],
  handshake: 'a `GET` when the webhook is set active, which is answered 200',
}
