import type { ProviderFacts } from '../facts.js'

/** How Mailchimp delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'a token or credentials in the URL; Mailchimp signs nothing',
  signs: [],
  setUp: {
    verifier: 'urlToken',
    register:
      'in the settings of the audience, create a webhook with the URL {secret url}, and choose the event types and the sources; it is tried out by `GET` when you save it, so deploy first',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule: 'three times',
    timeoutSeconds: 10,
    source:
      'https://mailchimp.com/developer/release-notes/returning-410-from-audience-webhook-will-disable-it/',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '410', effect: 'switched off' },
    { upon: 'any other', effect: 'retried' },
    { upon: 'three failed retries', effect: 'discarded' },
  ],
  handshake: 'a `GET` when the webhook is saved, which is answered 200 where `verify` accepts it',
}
