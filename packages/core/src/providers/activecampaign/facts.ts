import type { ProviderFacts } from '../facts.js'

/** How ActiveCampaign delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a token or credentials in the URL; ActiveCampaign signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'create a webhook with the URL {secret url}, in the settings for developers or by `POST /api/3/webhooks`, and choose the events and the sources',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule: 'never',
    source: 'https://developers.activecampaign.com/reference/webhooks',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '410', effect: 'switched off' },
    { upon: 'any other', effect: 'discarded' },
  ],
}
