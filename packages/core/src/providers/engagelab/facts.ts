import type { ProviderFacts } from '../facts.js'

/** How EngageLab delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an MD5 or an HMAC over a time and a secret, not over the event',
  signs: ['time'],
  setUp: {
    secret: 'the APP SECRET (or APP KEY), under Send Settings → WebHook',
    register: 'under Send Settings → WebHook, choose events and enter the URL {url}',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    timeoutSeconds: 3,
    source: 'https://www.engagelab.com/docs/email/webhook/learn-about-webhook',
  },
  answers: [
    { upon: '200 or 204', effect: 'done' },
    { upon: 'any other', effect: 'retried' },
  ],
  handshake: 'a `GET` when the URL is saved, which is answered 200',
  inbound: ['parsed', 'raw'],
}
