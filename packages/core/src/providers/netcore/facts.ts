import type { ProviderFacts } from '../facts.js'

/** How Netcore delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a token in the URL; Netcore signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'under Settings, Webhooks, enter the URL {secret url} and choose the events; it is tried out when you add it, so deploy first',
  },
  batch: 100,
  eventId: 'made',
  retries: {
    schedule: 'several times, at growing gaps',
    timeoutSeconds: 60,
    source:
      'https://netcore.freshdesk.com/support/solutions/articles/17000065657-how-to-configure-webhooks-',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
  handshake:
    'a `HEAD` when the URL is added, else a `POST` with an empty list, which are answered 200 where `verify` accepts them',
}
