import { importPeer } from './install.js'

/** What is used of each, as its own types have it. */
interface EventWebhook {
  convertPublicKeyToECDSA(publicKey: string): object
  verifySignature(key: object, payload: Buffer, signature: string, timestamp: string): boolean
}

interface Webhook {
  verify(payload: string, headers: Headers): unknown
}

interface Resend {
  readonly webhooks: {
    verify(post: {
      payload: string
      headers: { id: string; timestamp: string; signature: string }
      webhookSecret: string
    }): unknown
  }
}

interface WebhookHandler {
  verifyAndParse(headers: Headers, rawBody: string): { readonly type: string }
}

interface NovuProvider {
  getMessageId(body: unknown): string[]
  parseEventBody(body: unknown, identifier: string): { readonly status: string } | undefined
}

type Headers = Readonly<Record<string, string>>
type Class<Instance, Options> = new (options: Options) => Instance

export async function eventWebhook(folder: string): Promise<EventWebhook> {
  const { EventWebhook } = (await importPeer('@sendgrid/eventwebhook', folder)) as {
    EventWebhook: new () => EventWebhook
  }
  return new EventWebhook()
}

export async function webhook(
  peer: 'svix' | 'standardwebhooks',
  secret: string,
  folder: string,
): Promise<Webhook> {
  const { Webhook } = (await importPeer(peer, folder)) as { Webhook: Class<Webhook, string> }
  return new Webhook(secret)
}

export async function resendClient(folder: string): Promise<Resend> {
  const { Resend } = (await importPeer('resend', folder)) as { Resend: Class<Resend, string> }
  return new Resend('re_unused')
}

export async function stayHooked(
  provider: 'resend' | 'postmark' | 'sendgrid',
  secret: string,
  folder: string,
): Promise<WebhookHandler> {
  const { createWebhookHandler } = (await importPeer('stay-hooked', folder)) as {
    createWebhookHandler(provider: unknown, options: { secret: string }): WebhookHandler
  }
  const module = await importPeer('stay-hooked', folder, `/providers/${provider}`)
  return createWebhookHandler((module as Record<string, unknown>)[provider], { secret })
}

/** Takes the `User-Agent` and the parsed body. */
export async function emailService(
  folder: string,
): Promise<(userAgent: string, body: unknown) => Promise<{ readonly success: boolean }>> {
  const { getWebHook } = (await importPeer('@email-service/email-service', folder)) as {
    getWebHook(userAgent: string, body: unknown): Promise<{ readonly success: boolean }>
  }
  return getWebHook
}

export async function novu(
  name: 'SendgridEmailProvider' | 'PostmarkEmailProvider',
  folder: string,
): Promise<NovuProvider> {
  const module = await importPeer('@novu/providers', folder)
  const Provider = (module as Record<string, Class<NovuProvider, object>>)[name]
  if (Provider === undefined) throw new Error(`it has no ${name}`)
  return new Provider({ apiKey: 'SG.unused', from: 'news@example.com', senderName: 'News' })
}
