import type { ProviderFacts } from '../facts.js'

/** How Lettermint delivers. How often it tries again, and upon which answers, is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the time and the body',
  signs: ['body', 'time'],
  scheme: {
    kind: 'hmac',
    header: 'x-lettermint-signature',
    signed: '{timestamp}.{body}',
    compound: { field: 'v1' },
    timestamp: { field: 't' },
  },
  setUp: {
    secret: 'the secret of the webhook, `whsec_…`',
    register: 'in the route of a project, create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'with growing delays',
    source: 'https://docs.lettermint.co/platform/webhooks/introduction',
  },
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
