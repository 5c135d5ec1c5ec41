import type { ProviderFacts } from '../facts.js'

/** How Tencent Cloud SES delivers: what it does upon which answer is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'cloud',
  proof: 'a token in the URL, and a marker of yours in each mail; Tencent signs nothing',
  signs: [],
  batch: 1,
  eventId: 'made',
  retries: {},
  answers: [],
}
