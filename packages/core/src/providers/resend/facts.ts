import type { ProviderFacts } from '../facts.js'

/** How Resend delivers, by way of Svix. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'a signature over the body, the id and the time (Svix, Standard Webhooks)',
  signs: ['body', 'id', 'time'],
  scheme: { kind: 'standard-webhooks', family: 'svix' },
  setUp: {
    secret: 'the signing secret of the endpoint, `whsec_…`',
    register: 'add an endpoint with the URL {url}, and choose the events',
  },
  batch: 1,
  eventId: 'header',
  retries: {
    schedule: '8 times within about 27 hours',
    timeoutSeconds: 15,
    source: 'https://resend.com/docs/webhooks/retries-and-replays',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: 'five days of failures', effect: 'switched off' },
  ],
  inbound: ['fetched'],
}
