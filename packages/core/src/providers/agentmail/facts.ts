import type { ProviderFacts } from '../facts.js'

/** How AgentMail delivers. */
export const facts: ProviderFacts = {
  proof: 'a signature over the body, the id and the time (Standard Webhooks)',
  signs: ['body', 'id', 'time'],
  scheme: { kind: 'standard-webhooks' },
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}
