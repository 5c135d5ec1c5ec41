import { emailService, novu, stayHooked, type NovuProviderName } from '../peers/apis.js'
import type { Given, Library, Outcome, Post } from './shape.js'

// By which User-Agent it knows a provider.
const agents: Readonly<Record<string, string>> = {
  brevo: 'SendinBlue Webhook',
  postmark: 'Postmark',
  resend: 'Svix-Webhooks/1.24.0',
}

const novuProviders: Readonly<Record<string, NovuProviderName>> = {
  'amazon-ses': 'SESEmailProvider',
  brevo: 'BrevoEmailProvider',
  mailjet: 'MailjetEmailProvider',
  mandrill: 'MandrillProvider',
  netcore: 'NetCoreProvider',
  postmark: 'PostmarkEmailProvider',
  sendgrid: 'SendgridEmailProvider',
}

/** The libraries that turn payloads into something else. */
export const reading: readonly Library[] = [
  {
    peer: 'stay-hooked',
    calls:
      '`createWebhookHandler(…).verifyAndParse`: the name of the event and the payload as it came. Its README says "Header validation" of Postmark and SendGrid. Its `svix` checks what Svix delivers for others',
    reading: ['postmark', 'resend', 'sendgrid'],
    async reads(slug, { secret }, folder) {
      const handler = await stayHooked(ownOf(slug) ?? 'svix', secret || 'none', folder)
      return ({ text, headers }) => {
        const { type, timestamp } = handler.verifyAndParse(headers, text)
        return { events: [{ type, ...(timestamp && { time: timeOf(timestamp) }) }] }
      }
    },
    async verifies(slug, { secret, family }, folder) {
      const provider = ownOf(slug) ?? (family === 'svix' ? 'svix' : undefined)
      if (provider === undefined) return undefined
      const handler = await stayHooked(provider, secret || 'none', folder)
      return ({ text, headers }) => Boolean(handler.verifyAndParse(headers, text))
    },
  },
  {
    peer: '@email-service/email-service',
    calls:
      '`getWebHook` with the `User-Agent` by which it knows the provider and the parsed body, once for each delivery. Postmark: with a description, which our payloads leave empty; what it wants to fetch is refused',
    reading: Object.keys(agents),
    async reads(slug, _, folder) {
      const getWebHook = await emailService(folder)
      return async ({ json }) => {
        if (json === undefined) return notJson
        const { data, error, success } = await getWebHook(agents[slug] ?? '', described(json))
        if (!success || data === undefined) return { nothing: error?.name ?? 'no event' }
        return { events: [givenBy(data)] }
      }
    },
  },
  {
    peer: '@novu/providers',
    calls:
      '`getMessageId` with the parsed body, and `parseEventBody` for each id. SendGrid: with the custom argument `id` that its own mails carry, another for each event; Amazon SES: with the message in the envelope of SNS. Brevo: its dates have no zone, and would be right in that of the account',
    reading: Object.keys(novuProviders),
    async reads(slug, _, folder) {
      const name = novuProviders[slug]
      if (name === undefined) throw new Error(`it does not read ${slug}`)
      const provider = await novu(name, folder)
      return (post) => {
        const body = bodyForNovu(slug, post)
        if (body === undefined) return notJson
        const ids = provider.getMessageId(body)
        const found = ids.map((id) => provider.parseEventBody(body, id))
        const events = found.flatMap((event) =>
          event === undefined ? [] : [{ type: event.status, time: timeOf(event.date) }],
        )
        return eventsOr('no status', events)
      }
    },
  },
]

/** Postmark has a sentence for each kind of bounce, in one of two members. */
function described(json: unknown): unknown {
  if (!isRecord(json) || json['Description'] !== '' || json['Details'] !== '') return json
  return { ...json, Description: json['Type'] }
}

function givenBy({ to, webHookType: type }: { webHookType: string; to?: string }): Given {
  const [, kind] = /^(HARD|SOFT)_BOUNCE$/.exec(type) ?? []
  return {
    type,
    ...(to !== undefined && { recipient: to }),
    ...(kind !== undefined && { kind: kind === 'HARD' ? 'hard' : 'soft' }),
  }
}

const notJson: Outcome = { left: 'no JSON' }

function ownOf(slug: string): 'postmark' | 'resend' | 'sendgrid' | undefined {
  return slug === 'postmark' || slug === 'resend' || slug === 'sendgrid' ? slug : undefined
}

function eventsOr(nothing: string, events: readonly Given[]): Outcome {
  return events.length > 0 ? { events } : { nothing }
}

const minute = 60_000

/** Near now, it is the time of the call: no payload is that new. */
function timeOf(given: Date | string): string {
  const time = new Date(given)
  if (Number.isNaN(time.getTime())) return String(given)
  return Math.abs(time.getTime() - Date.now()) < minute ? 'call' : time.toISOString()
}

function bodyForNovu(slug: string, { json, text }: Post): unknown {
  if (slug === 'mandrill' && json === undefined) {
    return jsonOrNothing(new URLSearchParams(text).get('mandrill_events'))
  }
  if (slug === 'amazon-ses' && isRecord(json) && typeof json['Message'] === 'string') {
    return jsonOrNothing(json['Message'])
  }
  if (slug !== 'sendgrid' || !Array.isArray(json)) return json
  return json.map((event: unknown, at) =>
    isRecord(event) ? { ...event, id: `novu-${at}` } : event,
  )
}

function jsonOrNothing(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
