import type { ProviderFacts } from '../facts.js'

/** How EmailEngine delivers. */
export const facts: ProviderFacts = {
  group: 'self-hosted',
  proof: "an HMAC over the body, with the instance's service secret",
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-ee-wh-signature', encoding: 'base64url' },
  setUp: {
    secret: 'the service secret of the instance, in its configuration',
    register:
      'set the webhook URL {url}, for the instance or for an account, and name the events in `webhookEvents`',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule: '10 attempts within about 45 minutes, the first retry after 5 seconds',
    timeoutSeconds: 30,
    source: 'https://learn.emailengine.app/docs/webhooks/overview',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '3xx', effect: 'discarded' },
    { upon: '4xx, 5xx', effect: 'retried' },
    { upon: 'a time-out', effect: 'retried' },
    { upon: '10 failures', effect: 'discarded' },
  ],
  inbound: ['parsed', 'fetched'],
}
