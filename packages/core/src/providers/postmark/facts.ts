import type { ProviderFacts } from '../facts.js'

/** How Postmark delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'credentials in the URL, a header of yours, or a token in the URL; Postmark signs nothing',
  signs: [],
  setUp: {
    verifier: 'basicAuth',
    register: 'register {secret url} for the events that you want, in the message stream',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule:
      '10 times within ten and a half hours: after 1, 5, 10, 10, 10, 15 and 30 minutes, 1, 2 and 6 hours',
    source:
      'https://postmarkapp.com/support/article/understanding-inbound-webhook-retries-in-postmark',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: '403', effect: 'discarded' },
    { upon: 'any other', effect: 'retried' },
    { upon: '10 failed retries', effect: 'discarded' },
  ],
  handshake:
    'a test from the dashboard, with a `MessageID` of zeros: an event whose `test` is true',
  inbound: ['parsed', 'raw'],
}
