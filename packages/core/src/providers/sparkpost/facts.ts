import type { ProviderFacts } from '../facts.js'

/** How SparkPost delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'credentials, a header of yours or an OAuth 2.0 token; SparkPost signs nothing',
  signs: [],
  setUp: {
    verifier: 'basicAuth',
    register:
      'create an event webhook with the target {url}, `auth_type: basic`, and as `auth_credentials` the user name `sparkpost` and the password; it is tried out, so deploy first',
  },
  batch: 'many',
  eventId: 'payload',
  retries: {
    schedule: '12 attempts within 8 hours; inbound messages: 7 retries, the first after 5 minutes',
    timeoutSeconds: 10,
    source: 'https://docs.bird.com/api/email-api/webhooks',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: '8 hours of failures', effect: 'discarded' },
  ],
  handshake: 'an element with an empty `msys` when the webhook is created; answered 200',
  inbound: ['parsed', 'raw'],
}
