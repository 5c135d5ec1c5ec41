import {
  addressKey,
  type EventQuery,
  type EventType,
  type HeraldEvent,
  type MessageRecord,
} from '@mailherald/core'
import { peopleIn } from '../util/people-in.js'
import { Problem } from '../http/problem-error.js'
import { messageIdOf, messagesIn } from '../keep/messages.js'
import { withoutAbsent } from '../util/without-absent.js'
import { deliveryLine } from '../view/delivery-view.js'
import { eventLine } from '../view/event-line.js'
import { messageLine, wholeMessage, wholePerson } from '../view/ledger-views.js'
import type { EventLines, Found } from '../view/shapes.js'
import {
  addressIn,
  numberIn,
  textIn,
  textOf,
  type Answer,
  type Asked,
  type Parts,
} from './asked.js'
import { inTime } from './in-time.js'

/** Whatever goes by an address, an id of a message, or a reference. */
export const search: Answer = async ({ body, masker }, parts): Promise<Found> => {
  const text = textOf(body, 'text')
  if (text === undefined) throw new Problem(400, 'Say what to search for.')
  const about = isAbout(text)
  const messages = await messagesAbout(text, parts)
  const deliveries = parts.recorder
    .all()
    .filter(({ id, content }) => id === text || content?.events.some(about) === true)
  return withoutAbsent({
    person: text.includes('@') ? masker.person(addressKey(text)) : undefined,
    messages: messages.slice(0, mostFound).map((message) => messageLine(message, masker)),
    deliveries: deliveries.slice(0, mostFound).map((kept) => deliveryLine(kept, masker)),
  })
}

const mostFound = 50

function isAbout(text: string): (event: HeraldEvent) => boolean {
  const address = addressKey(text)
  return (event) =>
    [event.id, messageIdOf(event), referenceOf(event)].includes(text) ||
    peopleIn(event).includes(address)
}

function referenceOf(event: HeraldEvent): string | undefined {
  return 'reference' in event ? event.reference : undefined
}

async function messagesAbout(text: string, parts: Parts): Promise<readonly MessageRecord[]> {
  const { ledger, logger } = parts.settings
  if (ledger === undefined) return parts.keptEvents.messages(isAbout(text))
  const asked = Promise.all([
    // Two providers can have one with the same id.
    ledger.events({ filter: { messageId: text }, order: 'newest', limit: 200 }),
    ledger.byReference(text),
  ])
  const [{ events }, byReference] = await inTime('ledger', asked, logger)
  return [...messagesIn(events), ...byReference]
}

/** A message, with what happened to it. */
export const message: Answer = async ({ body, masker }, parts) => {
  const messageId = textOf(body, 'messageId') ?? ''
  const of = withoutAbsent({
    provider: textOf(body, 'provider'),
    account: textOf(body, 'account'),
  })
  const { ledger, logger } = parts.settings
  const found =
    ledger === undefined
      ? parts.keptEvents.messages(isOf(messageId, of))[0]
      : await inTime('ledger', ledger.message(messageId, of), logger)
  if (found === undefined) throw new Problem(404, 'Nothing is known of this message.')
  return wholeMessage(found, masker)
}

function isOf(
  messageId: string,
  { provider, account }: { readonly provider?: string; readonly account?: string },
): (event: HeraldEvent) => boolean {
  return (event) =>
    messageIdOf(event) === messageId &&
    (provider === undefined || event.provider === provider) &&
    (account === undefined || event.account === account)
}

/** A person: whether to mail them, and what became of what was sent. */
export const recipient: Answer = async ({ body, masker }, parts) => {
  const address = addressIn(body, parts)
  const { ledger, logger } = parts.settings
  const record =
    ledger === undefined
      ? parts.keptEvents.recipient(address)
      : await inTime('ledger', ledger.recipient(address), logger)
  return wholePerson(record, masker)
}

/** Events, those recorded last first. */
export const events: Answer = async (asked, parts): Promise<EventLines> => {
  const { ledger, logger } = parts.settings
  const { masker } = asked
  if (ledger === undefined) {
    const kept = parts.keptEvents.all().filter((event) => isWanted(event, asked))
    return { events: kept.slice(0, 200).map((event) => eventLine(event, masker)) }
  }
  const page = await inTime('ledger', ledger.events(queryOf(asked)), logger)
  return withoutAbsent({
    events: page.events.map((event) => eventLine(event, masker)),
    next: page.events.length === 0 ? undefined : page.next,
  })
}

function isWanted(event: HeraldEvent, { query }: Asked): boolean {
  return (['type', 'provider', 'account'] as const).every((name) => {
    const wanted = textIn(query, name)
    return wanted === undefined || event[name] === wanted
  })
}

function queryOf({ query }: Asked): EventQuery {
  const filter = withoutAbsent({
    type: textIn(query, 'type') as EventType | undefined,
    provider: textIn(query, 'provider'),
    account: textIn(query, 'account'),
  })
  const limit = Math.max(1, numberIn(query, 'limit', { most: 200, usual: 100 }))
  return withoutAbsent({ filter, after: textIn(query, 'after'), limit, order: 'newest' as const })
}
