import type { ProviderFacts } from '../facts.js'

/** How Infobip delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'credentials, a token or a header of your own; an HMAC whose form is unconfirmed',
  signs: [],
  batch: 2000,
  eventId: 'made',
  retries: {},
  answers: [{ upon: '2xx (unconfirmed; your subscription can say otherwise)', effect: 'done' }],
  inbound: ['parsed'],
}
