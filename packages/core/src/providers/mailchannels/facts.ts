import type { ProviderFacts } from '../facts.js'

/** How MailChannels delivers. Whether it tries again by itself is not documented. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HTTP message signature (RFC 9421, Ed25519) over the digest of the body',
  signs: ['body', 'time'],
  setUp: {
    secret: 'the account ID, in the upper right corner of the console',
    register: 'call `POST /tx/v1/webhook?endpoint=` with the URL {url}, percent-encoded',
  },
  batch: 1000,
  eventId: 'made',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  handshake: 'an event `test`, signed, when `POST /tx/v1/webhook/validate` is called',
}
