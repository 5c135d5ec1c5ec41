import type { ProviderFacts } from '../facts.js'

/** How Kit delivers for a webhook endpoint. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'an HMAC over the time and the body',
  signs: ['body', 'time'],
  scheme: {
    kind: 'hmac',
    header: 'x-kit-signature',
    signed: '{timestamp}.{body}',
    compound: { field: 'v1' },
    timestamp: { field: 't' },
  },
  setUp: {
    secret: 'the secret of the webhook endpoint, which is shown once, when it is created',
    register:
      'create a webhook endpoint at app.kit.com/webhooks or through the API, with the URL {url} and the events that you want',
  },
  batch: 100,
  eventId: 'payload',
  retries: {
    schedule: '7 times, after 30 seconds, 2 and 15 minutes, 1, 4, 12 and 24 hours',
    source: 'https://developers.kit.com/webhooks/retries',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '410', effect: 'discarded' },
    { upon: 'any other', effect: 'retried' },
    { upon: 'seven failed retries', effect: 'discarded' },
  ],
}
