import type { ProviderFacts } from '../facts.js'

/** How Amazon SES delivers: through SNS over HTTPS. */
export const facts: ProviderFacts = {
  group: 'cloud',
  proof: 'the signature of Amazon SNS, for your topics only',
  signs: ['body', 'time', 'id'],
  setUp: {
    secret: 'the ARN of the SNS topic',
    register:
      'make a standard topic in SNS, subscribe {url} to it (protocol HTTPS, without raw message delivery), and let SES publish to the topic',
  },
  batch: 1,
  eventId: 'made',
  retries: {
    schedule:
      '3 times, 20 seconds apart; with a delivery policy of yours up to 100 times within an hour',
    timeoutSeconds: 15,
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html',
  },
  answers: [
    { upon: '200 to 399', effect: 'done' },
    { upon: '4xx', effect: 'discarded' },
    { upon: '5xx', effect: 'retried' },
    { upon: 'a time-out', effect: 'retried' },
    { upon: 'no connection', effect: 'retried' },
    { upon: 'the last retry fails', effect: 'discarded' },
  ],
  handshake:
    '`SubscriptionConfirmation`, which is confirmed; and a sentence when SES begins to use a topic, which is answered 200',
  inbound: ['raw', 'fetched'],
}
