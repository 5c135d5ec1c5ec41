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
  verifyAndParse(
    headers: Headers,
    rawBody: string,
  ): { readonly type: string; readonly timestamp?: Date }
}

interface NovuProvider {
  getMessageId(body: unknown): string[]
  parseEventBody(
    body: unknown,
    identifier: string,
  ): { readonly status: string; readonly date: string } | undefined
}

/** What `getWebHook` gives. */
export interface WebHookResponse {
  readonly success: boolean
  readonly data?: { readonly webHookType: string; readonly to?: string }
  readonly error?: { readonly name: string }
}

/** The classes for mail that read webhooks. */
export type NovuProviderName =
  | 'BrevoEmailProvider'
  | 'MailjetEmailProvider'
  | 'MandrillProvider'
  | 'NetCoreProvider'
  | 'PostmarkEmailProvider'
  | 'SESEmailProvider'
  | 'SendgridEmailProvider'

type Headers = Readonly<Record<string, string>>
type Class<Instance, Options> = new (options: Options, more?: object) => Instance

export async function eventWebhook(folder: string): Promise<EventWebhook> {
  const { EventWebhook } = (await importPeer('@sendgrid/eventwebhook', folder)) as {
    EventWebhook: new () => EventWebhook
  }
  return new EventWebhook()
}

/** @param secret base64, or an object with one whose characters are the key. */
export async function webhook(
  peer: 'svix' | 'standardwebhooks',
  secret: string | { readonly raw: string },
  folder: string,
): Promise<Webhook> {
  const { Webhook } = (await importPeer(peer, folder)) as { Webhook: Class<Webhook, string> }
  return typeof secret === 'string'
    ? new Webhook(secret)
    : new Webhook(secret.raw, { format: 'raw' })
}

export async function resendClient(folder: string): Promise<Resend> {
  const { Resend } = (await importPeer('resend', folder)) as { Resend: Class<Resend, string> }
  return new Resend('re_unused')
}

export async function stayHooked(
  provider: 'resend' | 'postmark' | 'sendgrid' | 'svix',
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
): Promise<(userAgent: string, body: unknown) => Promise<WebHookResponse>> {
  const { getWebHook } = (await importPeer('@email-service/email-service', folder)) as {
    getWebHook(userAgent: string, body: unknown): Promise<WebHookResponse>
  }
  return getWebHook
}

export async function novu(name: NovuProviderName, folder: string): Promise<NovuProvider> {
  const module = await importPeer('@novu/providers', folder)
  const Provider = (module as Record<string, Class<NovuProvider, object>>)[name]
  if (Provider === undefined) throw new Error(`it has no ${name}`)
  const config = { apiKey: 'SG.unused', apiSecret: 'unused', region: 'eu-west-1' }
  return new Provider({ ...config, from: 'news@example.com', senderName: 'News' })
}
