import type { ProviderFacts } from '../facts.js'

/** How Mailomat delivers, as Symfony's bridge knows it: its own pages could not be read. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the id, the event and the time; the body is not signed',
  signs: ['id', 'time'],
  setUp: {
    secret: 'the secret of the webhook',
    register: 'create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [],
}
