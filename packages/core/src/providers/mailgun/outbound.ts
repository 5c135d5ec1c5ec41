import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { AutomatedBy, Geo } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { mailboxes } from '../../read/mail/mailbox.js'
import { isRecord, record, text } from '../../read/values.js'
import {
  bounceOf,
  deferralOf,
  isPoorList,
  isTemporary,
  reasonOf,
  suppressionOf,
} from './bounces.js'
import { events } from './events.js'
import type { EventSource } from './message.js'
import type { MailgunEventData } from './payload.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(
  message: DraftMessage,
  source: EventSource,
): EventDraft[] | undefined {
  const { data, path } = source
  const type = typeOf(text(data.event))
  if (type === undefined) return undefined
  const others = type === 'email.rejected' && message.recipient === null ? addresseesOf(data) : []
  if (others.length > 0) {
    return others.map((recipient) => draftOf(type, { ...message, recipient }, source))
  }
  return isNameless(message)
    ? [malformed(message.providerType, [missing(`${path}recipient`)], message)]
    : [draftOf(type, message, source)]
}

/** A rejected message has no `recipient`: none of those that it was for gets it. */
function addresseesOf(data: MailgunEventData): readonly string[] {
  const { to } = record(record(data.message)['headers'])
  return [...new Set(mailboxes(to).map((mailbox) => mailbox.address))]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(
  type: OutboundType,
  message: DraftMessage,
  { data, path }: EventSource,
): EventDraft {
  switch (type) {
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, `${path}recipient`)
    case 'email.bounced':
      return failedDraft(message, data)
    case 'email.rejected':
      return extend(message, { type, reason: rejectionOf(data) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data.url) }), engagementOf(data))
    case 'email.unsubscribed':
      return extend(message, { type, scope: scopeOf(data) })
    case 'email.complained':
      return extend(message, { type })
  }
}

/** Mailgun has one name for all that it could not deliver. */
function failedDraft(message: DraftMessage, data: MailgunEventData): EventDraft {
  if (isTemporary(data)) {
    return extend(message, { type: 'email.deferred', deferral: deferralOf(data) })
  }
  const [reason, suppression] = [reasonOf(data), suppressionOf(data)]
  if (suppression !== undefined) {
    return extend(message, { type: 'email.suppressed', reason, suppression })
  }
  return isPoorList(data)
    ? extend(message, { type: 'email.rejected', reason })
    : extend(message, { type: 'email.bounced', bounce: bounceOf(data) })
}

function rejectionOf(data: MailgunEventData): string | undefined {
  const { reason, description } = record(data.reject)
  return text(reason) ?? text(description) ?? reasonOf(data)
}

function engagementOf(data: MailgunEventData): Engagement {
  const client = data['client-info']
  return engagementFrom({
    automated: isRecord(client) ? isBot(client.bot) : null,
    automatedBy: isRecord(client) ? botKindOf(text(client.bot)) : undefined,
    userAgent: record(client)['user-agent'],
    ip: data.ip,
    geo: geoOf(data),
  })
}

/** Empty or missing: not a bot. Old webhooks say nothing of it. */
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

function botKindOf(bot: string | undefined): AutomatedBy | undefined {
  return lookup(botKinds, bot) ?? (bot === undefined ? undefined : 'bot')
}

function geoOf(data: MailgunEventData): Geo | undefined {
  const { country, region, city } = record(data.geolocation)
  return known({
    country: placeName(country),
    region: placeName(region),
    city: placeName(city),
  })
}

function placeName(value: unknown): string | undefined {
  const name = text(value)
  return name?.toLowerCase() === 'unknown' ? undefined : name
}

/** The mailing list, known by its address. That an unsubscribe is from one tag only, Mailgun does not say. */
function scopeOf(data: MailgunEventData): string | undefined {
  const list = record(data['mailing-list'])
  return text(list['address']) ?? text(list['list-id'])
}
