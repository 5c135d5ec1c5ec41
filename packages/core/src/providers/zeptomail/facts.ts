import type { ProviderFacts } from '../facts.js'

/** How ZeptoMail delivers, as receivers report it: its public pages say little. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the JSON of the event, or a header that you choose',
  signs: ['body'],
  setUp: {
    secret: 'the authentication key of the webhook',
    register:
      'create a webhook in a mail agent with the URL {url}; it is tried out before there is a key: follow the page of the provider',
  },
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'failures for too long', effect: 'switched off' },
  ],
  handshake: 'a request without an event when a webhook is verified in the console, answered 200',
}
