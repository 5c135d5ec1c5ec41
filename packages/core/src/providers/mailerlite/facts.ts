import type { ProviderFacts } from '../facts.js'

/** How MailerLite delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'signature' },
  setUp: {
    secret: 'the `secret` in the answer of the API that creates the webhook',
    register:
      'create a webhook through the API, with the URL {url}, the events that you want, and `batchable` true for `campaign.open`, `campaign.click` and `subscriber.deleted`',
  },
  batch: 'many',
  eventId: 'made',
  retries: {
    schedule: '3 times, after 10, 100 and 1,000 seconds',
    timeoutSeconds: 3,
    source: 'https://developers.mailerlite.com/docs/webhooks.html',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: 'three failed retries', effect: 'discarded' },
  ],
}
