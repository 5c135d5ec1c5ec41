import type { ProviderFacts } from '../facts.js'

/** How CloudMailin delivers. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'credentials or a token in the URL; CloudMailin signs nothing',
  signs: [],
  setUp: {
    verifier: 'basicAuth',
    register: 'give your address the target {secret url} and the format JSON (normalized)',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule: "by the sender's server, by its own schedule: usually for days",
    source: 'https://docs.cloudmailin.com/receiving_email/http_status_codes/',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '4xx: the sender gets a bounce', effect: 'discarded' },
    { upon: '5xx', effect: 'retried' },
    { upon: 'a time-out, or no connection', effect: 'retried' },
  ],
  inbound: ['parsed'],
}
