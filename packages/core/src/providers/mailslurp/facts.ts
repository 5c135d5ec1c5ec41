import type { ProviderFacts } from '../facts.js'

/** How MailSlurp delivers. */
export const facts: ProviderFacts = {
  group: 'inbound',
  proof: 'Basic credentials or a header of your own; its signature can only be checked by its API',
  signs: [],
  setUp: {
    verifier: 'basicAuth',
    register:
      'create a webhook for each event with the URL {url}, the user name `mailslurp`, and the password',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'for 24 hours, at growing intervals; then kept, to be sent again by hand',
    timeoutSeconds: 30,
    source: 'https://docs.mailslurp.com/webhooks/',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
  inbound: ['fetched'],
}
