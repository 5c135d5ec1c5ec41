import type { ProviderFacts } from '../facts.js'

/** How Iterable delivers. It tries again; how often, and upon which answers, is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a token in the Authorization header; Iterable signs nothing',
  signs: [],
  setUp: {
    secret: 'a token that you make, which is also the Auth Token of the webhook',
    register:
      'under Integrations, System Webhooks, create a webhook with the URL {url}, the Auth Type Basic, the token as its Auth Token, and the events that you want',
  },
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [],
}
