import type { ProviderFacts } from '../facts.js'

/** How Loops delivers. What it takes for success, and whether it tries again, is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a signature over the body, the id and the time (in the manner of Standard Webhooks)',
  signs: ['body', 'id', 'time'],
  scheme: { kind: 'standard-webhooks' },
  setUp: {
    secret: 'the signing secret of the endpoint, `whsec_…`',
    register: 'in the settings of webhooks, enter {url} and choose the events',
  },
  batch: 1,
  eventId: 'header',
  retries: {},
  answers: [],
}
