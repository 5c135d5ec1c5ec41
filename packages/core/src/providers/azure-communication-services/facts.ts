import type { ProviderFacts } from '../facts.js'

/** How Azure Communication Services delivers: through Event Grid. */
export const facts: ProviderFacts = {
  group: 'cloud',
  proof: 'a secret in the URL or in a header, or a token of Microsoft Entra ID',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'create a subscription of Event Grid for the resource, with the endpoint {secret url}',
  },
  batch: 5000,
  eventId: 'payload',
  retries: {
    schedule:
      'up to 30 times within 24 hours: after 10 and 30 seconds, 1, 5, 10 and 30 minutes, then by hours',
    timeoutSeconds: 30,
    source: 'https://learn.microsoft.com/azure/event-grid/delivery-and-retry',
  },
  answers: [
    { upon: '200 to 204', effect: 'done' },
    { upon: '400, 401, 403 or 413', effect: 'discarded' },
    { upon: 'any other', effect: 'retried' },
  ],
  handshake: 'an event with a code that is sent back, or `OPTIONS` with the origin that is allowed',
}
