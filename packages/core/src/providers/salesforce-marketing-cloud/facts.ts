import type { ProviderFacts } from '../facts.js'

/** How Salesforce Marketing Cloud delivers. */
export const facts: ProviderFacts = {
  group: 'marketing',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-sfmc-ens-signature', encoding: 'base64' },
  setUp: {
    secret:
      'the `signatureKey` that is in the answer when the callback is created, and nowhere else',
    register:
      'create a callback with the URL {url} while `onVerification` is set, confirm it by `POST /platform/v1/ens-verify` with what it was called with, then subscribe the callback to the events',
  },
  batch: 1000,
  eventId: 'made',
  retries: {
    schedule: 'at once, then at growing gaps, for up to 7 days',
    timeoutSeconds: 3,
    source: 'https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/ens.html',
  },
  answers: [
    { upon: '200 to 204', effect: 'done' },
    { upon: 'any other, 401 too', effect: 'retried' },
    { upon: '7 days of failures', effect: 'discarded' },
  ],
  handshake:
    'an unsigned `POST` with `callbackId` and `verificationKey` when a callback is created, which is answered 200 where `onVerification` is set',
}
