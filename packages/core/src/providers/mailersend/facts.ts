import type { ProviderFacts } from '../facts.js'

/** How MailerSend delivers: where its pages differ, as the newer one has it. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'signature' },
  setUp: {
    secret: 'the signing secret of the webhook; until it is saved, any secret of your own',
    register:
      'create a webhook with the URL {url}; its test ping must be answered, so deploy first',
  },
  batch: 1,
  eventId: 'payload',
  retries: {
    schedule: 'for about 3 days, at growing intervals',
    timeoutSeconds: 3,
    source: 'https://developers.mailersend.com/api/v1/account/webhooks.html',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '429 or 5xx', effect: 'retried' },
    { upon: 'any other 4xx', effect: 'discarded' },
    { upon: 'about 3 days of failures', effect: 'switched off' },
  ],
  handshake: 'a signed ping (`webhook.test`) when a webhook is created or updated, answered 200',
  inbound: ['parsed', 'raw'],
}
