import type { ProviderFacts } from '../facts.js'

/** How AgentMail delivers, by way of Svix. That Svix's usual schedule holds is unconfirmed. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'a signature over the body, the id and the time (Svix, Standard Webhooks)',
  signs: ['body', 'id', 'time'],
  scheme: { kind: 'standard-webhooks', family: 'svix' },
  setUp: {
    secret: 'the secret of the webhook, `whsec_…`',
    register: 'create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'payload',
  retries: { timeoutSeconds: 15 },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
  inbound: ['parsed'],
}
