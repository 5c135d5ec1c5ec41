import type { ProviderFacts } from '../facts.js'

/** How Mautic delivers, as it is when it is installed. */
export const facts: ProviderFacts = {
  group: 'self-hosted',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'webhook-signature', encoding: 'base64' },
  setUp: {
    secret: 'the secret in the form of the webhook, which must not be empty',
    register:
      'create a webhook under Settings → Webhooks, with the POST URL {url} and the events that you want',
  },
  batch: 'many',
  eventId: 'made',
  retries: {
    schedule: 'with what is sent next, or when the command for the queue runs next',
    timeoutSeconds: 15,
    source:
      'https://github.com/mautic/mautic/blob/HEAD/app/bundles/WebhookBundle/Model/WebhookModel.php',
  },
  answers: [
    { upon: '2xx', effect: 'done' },
    { upon: '410', effect: 'switched off' },
    { upon: 'any other', effect: 'retried' },
    { upon: 'repeated failures', effect: 'switched off' },
  ],
}
