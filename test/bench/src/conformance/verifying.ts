import { eventWebhook, resendClient, webhook } from '../peers/apis.js'
import type { Library, Post, Proof } from './shape.js'

/** The libraries that check signatures and leave the payload as it is. */
export const verifying: readonly Library[] = [
  {
    peer: '@sendgrid/eventwebhook',
    calls: '`verifySignature` with the key of `convertPublicKeyToECDSA`, the body and both headers',
    reading: [],
    async verifies(slug, { secret }, folder) {
      if (slug !== 'sendgrid') return undefined
      const peer = await eventWebhook(folder)
      const key = peer.convertPublicKeyToECDSA(secret)
      return ({ text, headers }) => {
        const header = (name: string) => headers[`x-twilio-email-event-webhook-${name}`] ?? ''
        return peer.verifySignature(
          key,
          Buffer.from(text),
          header('signature'),
          header('timestamp'),
        )
      }
    },
  },
  {
    peer: 'standardwebhooks',
    calls:
      "`new Webhook(secret).verify`, with headers named as it wants them; `format: 'raw'` where the secret is a text",
    reading: [],
    verifies: (_, proof, folder) => byWebhook('standardwebhooks', proof, folder),
  },
  {
    peer: 'svix',
    calls:
      "`new Webhook(secret).verify`, with headers named as it wants them; `format: 'raw'` where the secret is a text",
    reading: [],
    verifies: (_, proof, folder) => byWebhook('svix', proof, folder),
  },
  {
    peer: 'resend',
    calls: '`webhooks.verify`; it gives the payload as it came, with a type for it',
    reading: ['resend'],
    async reads(_, { secret }, folder) {
      const verify = await byResend(secret, folder)
      return (post) => {
        const { type } = verify(post) as { type: unknown }
        return { events: [{ type: String(type) }] }
      }
    },
    async verifies(slug, { secret }, folder) {
      if (slug !== 'resend') return undefined
      const verify = await byResend(secret, folder)
      return (post) => Boolean(verify(post))
    },
  },
]

async function byWebhook(
  peer: 'standardwebhooks' | 'svix',
  { secret, family, isText = false }: Proof,
  folder: string,
): ReturnType<NonNullable<Library['verifies']>> {
  if (family === undefined) return undefined
  const verifier = await webhook(peer, isText ? { raw: secret } : secret, folder)
  const parts = ['id', 'timestamp', 'signature']
  return ({ text, headers }) => {
    const named = parts.map((part) => [`webhook-${part}`, headers[`${family}-${part}`] ?? ''])
    return Boolean(verifier.verify(text, Object.fromEntries(named) as Post['headers']))
  }
}

async function byResend(secret: string, folder: string): Promise<(post: Post) => unknown> {
  const { webhooks } = await resendClient(folder)
  return ({ text, headers }) =>
    webhooks.verify({
      payload: text,
      headers: {
        id: headers['svix-id'] ?? '',
        timestamp: headers['svix-timestamp'] ?? '',
        signature: headers['svix-signature'] ?? '',
      },
      webhookSecret: secret,
    })
}
