import type { ProviderFacts } from '../facts.js'

/** How AutoSend delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-webhook-signature' },
  setUp: {
    secret: 'the secret of the webhook, which is shown when it is created',
    register: 'create a webhook with the URL {url}, and choose the events',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule: '3 times, after about 5, 10 and 20 seconds',
    timeoutSeconds: 10,
    source: 'https://docs.autosend.com/others/webhooks/retries',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
    { upon: 'a time-out', effect: 'retried' },
    { upon: '4 failed attempts', effect: 'discarded' },
  ],
  inbound: ['fetched'],
}
