import type { ProviderFacts } from '../facts.js'

/** How Postal delivers, as its source (3.3.6) has it: the documentation says less. */
export const facts: ProviderFacts = {
  group: 'self-hosted',
  proof: 'an RSA signature over the body',
  signs: ['body'],
  setUp: {
    secret:
      'the public key of the installation: what stands after `p=` in the output of `postal default-dkim-record`',
    register: 'create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'after 2, 3, 6, 10 and 15 minutes; inbound messages by its queue, up to 18 times',
    timeoutSeconds: 5,
    source: 'https://github.com/postalserver/postal',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '3xx or 4xx to an inbound message', effect: 'discarded' },
  ],
  inbound: ['parsed', 'raw'],
}
