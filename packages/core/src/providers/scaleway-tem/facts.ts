import type { ProviderFacts } from '../facts.js'

/** How Scaleway delivers: through Topics and Events, which speaks the protocol of Amazon SNS. */
export const facts: ProviderFacts = {
  group: 'cloud',
  proof: 'an RSA signature of Topics and Events (as of SNS), for your topic only',
  signs: ['body', 'id', 'time'],
  setUp: {
    secret: 'the ARN of the topic of Topics and Events',
    register:
      'create a topic, let a webhook of your domain publish to it, and subscribe {url} to the topic',
  },
  batch: 1,
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
  handshake: 'a signed request to confirm the subscription, confirmed with a `GET` to Scaleway',
}
