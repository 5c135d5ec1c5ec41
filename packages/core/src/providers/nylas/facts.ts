import type { ProviderFacts } from '../facts.js'

/** How Nylas delivers. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'an HMAC over the body as it travels, compressed or not',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-nylas-signature' },
  setUp: {
    secret: 'the `webhook_secret` in the answer of the API that creates the webhook',
    register:
      'create a webhook with the URL {url} and the triggers that you want; it is tried out before there is a secret: follow the page of the provider',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'with growing pauses, for 72 hours',
    source: 'https://developer.nylas.com/docs/v3/notifications/',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: '408, 429, 502, 503', effect: 'retried' },
    { upon: 'any other', effect: 'discarded' },
    { upon: '72 hours of failures', effect: 'switched off' },
  ],
  handshake:
    'a GET with `?challenge=…` when the webhook is created, before there is a secret; answered 200 with that text',
  inbound: ['parsed', 'fetched'],
}
