import type { ProviderFacts } from '../facts.js'

/** How SMTP2GO delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an Authorization header, or credentials or a token in the URL; SMTP2GO signs nothing',
  signs: [],
  setUp: {
    verifier: 'bearerToken',
    register:
      'create a webhook with the URL {url}, the output format JSON, and an Authorization header of the type `bearer` with the token',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule:
      '5 times in the first 30 minutes, hourly for 24 hours, then ever less often for 3 days: at most 35 times',
    timeoutSeconds: 10,
    source: 'https://developers.smtp2go.com/docs/webhooks-overview',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'no 2xx', effect: 'retried' },
    { upon: '4 days of failures', effect: 'discarded' },
  ],
}
