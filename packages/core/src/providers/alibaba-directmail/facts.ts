import type { ProviderFacts } from '../facts.js'

/** How Alibaba Cloud Direct Mail delivers: through a rule of EventBridge with an HTTP target. */
export const facts: ProviderFacts = {
  group: 'cloud',
  proof: "an RSA signature over the URL, the time, the rule's token and the body",
  signs: ['url', 'time', 'token', 'body'],
  setUp: {
    secret: "the token of the rule's HTTP target, of 16 characters or more, which you choose",
    needs: { url: 'the URL of the target as you enter it, to the letter' },
    register:
      'in EventBridge, create a rule for the source `acs.dm` with an HTTPS target: the URL {url}, the token, the complete event, and exponential decay retry',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: '3 times, 10 to 20 seconds apart, or 176 times within a day, as the target is told',
    source: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter',
  },
  answers: [{ upon: '2xx', effect: 'done' }],
}
