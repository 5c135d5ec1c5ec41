import type { ProviderFacts } from '../facts.js'

/** How Klaviyo delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'an HMAC over the body and the time',
  signs: ['body', 'time'],
  setUp: {
    secret: 'the secret of the webhook, 16 characters or more, which you choose',
    register:
      'create a webhook through the API, with the URL {url}, the secret, and the topics that you want',
  },
  batch: 1000,
  eventId: 'payload',
  retries: { source: 'https://developers.klaviyo.com/en/docs/working_with_system_webhooks' },
  answers: [{ upon: '429, 500 and 502', effect: 'retried' }],
}
