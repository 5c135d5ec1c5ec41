import type { ProviderFacts } from '../facts.js'

/** How CM.com delivers. Retries, time-outs and what it takes for success are unconfirmed. */
export const facts: ProviderFacts = {
  group: 'cloud',
  proof: 'a token in the URL; CM.com signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'in the settings of the Email App, under Webhooks, enter the URL {secret url} for each type, or once for all as the `global` webhook of its API',
  },
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [],
}
