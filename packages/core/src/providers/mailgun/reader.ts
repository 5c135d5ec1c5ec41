import type { AutomatedBy, Geo } from '../../events/outbound.js'
import { lookup } from '../../read/lookup.js'
import { isRecord, record, text } from '../../read/values.js'
import { mailingListOf } from './message.js'
import type { MailgunEventData } from './payload.js'

/** Who opened a message or followed a link. */
export interface Reader {
  readonly automated: boolean | null
  readonly automatedBy: AutomatedBy | undefined
  readonly userAgent: string | undefined
  readonly ip: string | undefined
  readonly geo: Geo | undefined
}

/** Who opened a message or followed a link. */
export function readerOf(data: MailgunEventData): Reader {
  const client = data['client-info']
  return {
    automated: isRecord(client) ? isBot(client.bot) : null,
    automatedBy: isRecord(client) ? botKind(text(client.bot)) : undefined,
    userAgent: text(record(client)['user-agent']),
    ip: text(data.ip),
    geo: geoOf(record(data.geolocation)),
  }
}

/** Empty or left out: no bot. Old webhooks say nothing of it. */
function isBot(bot: unknown): boolean | null {
  return bot === null ? null : text(bot) !== undefined
}

// By the word for the bot.
const botKinds: Readonly<Record<string, AutomatedBy>> = {
  // Mail Privacy Protection.
  apple: 'privacy-proxy',
  gmail: 'prefetch',
  generic: 'scanner',
}

function botKind(bot: string | undefined): AutomatedBy | undefined {
  return lookup(botKinds, bot) ?? (bot === undefined ? undefined : 'bot')
}

function geoOf(place: Readonly<Record<string, unknown>>): Geo | undefined {
  const [country, region, city] = ['country', 'region', 'city'].map((name) =>
    placeName(place[name]),
  )
  const geo = {
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
    ...(city !== undefined && { city }),
  }
  return Object.keys(geo).length > 0 ? geo : undefined
}

function placeName(value: unknown): string | undefined {
  const name = text(value)
  return name?.toLowerCase() === 'unknown' ? undefined : name
}

/** Whether from one mailing list only. From one tag only: Mailgun does not say. */
export function scopeOf(data: MailgunEventData): string | undefined {
  return mailingListOf(data)
}
