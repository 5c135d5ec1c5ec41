import type { ProviderFacts } from '../facts.js'

/** How Sweego delivers. What it does upon which answer is not documented, nor in what form it hands over inbound mail. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a signature over the body, the id and the time (close to Standard Webhooks)',
  signs: ['body', 'id', 'time'],
  setUp: {
    secret: 'the secret of the webhook, 64 characters',
    register: 'in the console, create a webhook with the URL {url}, and choose the event types',
  },
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [],
  inbound: [],
}
