import type { ProviderFacts } from '../facts.js'

/** How MailPace delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an Ed25519 signature over the body',
  signs: ['body'],
  setUp: {
    secret: 'the public key of the domain, under "Webhooks", "Public Key Verification"',
    register:
      'in the webhooks of the domain, add the endpoint {url}, and enter it for inbound emails if those are wanted',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule:
      'after a time-out or a TLS error, up to 10 times; inbound messages up to 5 times, with growing gaps',
    source: 'https://docs.mailpace.com/guide/webhooks/',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: 'any other, or no connection', effect: 'switched off' },
    { upon: 'a time-out', effect: 'retried' },
    { upon: '10 time-outs of one event', effect: 'switched off' },
    { upon: 'any other to an inbound message', effect: 'retried' },
  ],
  inbound: ['parsed', 'raw'],
}
