import type { ProviderFacts } from '../facts.js'

/** How Mailjet delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'credentials or a token in the URL; Mailjet signs nothing',
  signs: [],
  setUp: {
    verifier: 'basicAuth',
    register: 'register {secret url} for every event type that you want, and tick "group events"',
  },
  batch: 'many',
  eventId: 'made',
  retries: {
    schedule: 'every 30 seconds for 24 hours',
    source: 'https://dev.mailjet.com/email/guides/webhooks/',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '24 hours of failures', effect: 'switched off' },
  ],
  inbound: ['parsed'],
}
