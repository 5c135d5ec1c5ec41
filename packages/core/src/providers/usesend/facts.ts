import type { ProviderFacts } from '../facts.js'

/** How useSend delivers. */
export const facts: ProviderFacts = {
  group: 'self-hosted',
  proof: 'an HMAC over the time and the body',
  signs: ['body', 'time'],
  scheme: {
    kind: 'hmac',
    header: 'x-usesend-signature',
    prefix: 'v1=',
    signed: '{timestamp}.{body}',
    timestamp: { header: 'x-usesend-timestamp', unit: 'ms' },
  },
  setUp: {
    secret: 'the secret of the webhook, `whsec_…`',
    register: 'in the dashboard, create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule:
      '6 attempts within about 3 minutes: 5, 10, 20, 40 and 80 seconds apart, and up to 30% more',
    timeoutSeconds: 10,
    source: 'https://docs.usesend.com/guides/webhooks',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '6 failed attempts', effect: 'discarded' },
    { upon: '30 discarded deliveries in a row', effect: 'switched off' },
  ],
  handshake: '"Send test" posts `webhook.test`: an event of type `unknown` whose `test` is true',
}
