import type { ProviderFacts } from '../facts.js'

/** How SendCloud delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof:
    'an HMAC over a time and a token, not over the event; each is held to the event that it came with',
  signs: ['time', 'token'],
  setUp: {
    secret: 'the APP KEY, under Send Settings → WebHook',
    register: 'under Send Settings → WebHook, choose events and enter the URL {url}',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule: '5 or 6 times: its pages disagree',
    timeoutSeconds: 3,
    source: 'https://aurorasendcloud.com/docs/Webhook/KonwWebhook',
  },
  answers: [
    { upon: '200', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
  handshake: 'a `GET` and an empty `POST` when the URL is saved, which are answered 200',
  inbound: ['parsed', 'raw'],
}
