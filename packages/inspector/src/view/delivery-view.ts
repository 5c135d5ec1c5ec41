import type { EventFacts } from '@mailherald/core'
import type { Content } from '../keep/content.js'
import type { Kept, KeptRun } from '../keep/kept.js'
import type { Masker } from '../mask/masker.js'
import { eventLine, wholeEvent } from './event-line.js'
import { headersView } from './headers-view.js'
import type { DeliveryLine, EventLine, RunLine, WholeDelivery, WholeEvent } from './shapes.js'
import { withoutAbsent } from '../util/without-absent.js'

/** A delivery or job in one line. */
export function deliveryLine(kept: Kept, masker: Masker): DeliveryLine {
  return lineOf(kept, masker, eventsInLine)
}

const eventsInLine = 3

function lineOf(kept: Kept, masker: Masker, most: number): DeliveryLine {
  return withoutAbsent({
    id: kept.id,
    kind: kept.kind,
    at: kept.trace.startedAt,
    provider: kept.provider,
    account: kept.account,
    outcome: kept.outcome ?? 'running',
    status: kept.status,
    code: kept.code,
    durationMs: kept.durationMs ?? 0,
    bytes: kept.read?.bytes ?? kept.content?.bodySize,
    eventCount: kept.eventCount,
    events: linesOf(kept, masker, most),
    runCount: kept.runCount,
    failedRuns: kept.failedRuns,
  })
}

/** Of a delivery without content no more is known than the facts. */
function linesOf({ events, content }: Kept, masker: Masker, most: number): EventLine[] {
  return content === undefined
    ? events.slice(0, most).map(lineOfFacts)
    : content.events.slice(0, most).map((event) => eventLine(event, masker))
}

function lineOfFacts(facts: EventFacts): EventLine {
  const { id, type, provider, account, providerType, occurredAt, test, bounce } = facts
  return withoutAbsent({
    id,
    type,
    provider,
    account,
    providerType,
    occurredAt,
    test,
    people: [],
    detail: bounce,
  })
}

/** One delivery, with its first events. */
export function wholeDelivery(kept: Kept, masker: Masker): WholeDelivery {
  const { recordedMs, enqueuedMs, read, content, runs } = kept
  return withoutAbsent({
    ...lineOf(kept, masker, eventsAtOnce),
    recordedMs,
    enqueuedMs,
    items: read?.items,
    runs: runs.slice(0, mostRuns).map(runLine),
    content: content && contentView(content, masker.about(content.events)),
    whole: wholeEvents(kept, masker, 0),
  })
}

const mostRuns = 500

/** How many events are shown in full at a time. */
const eventsAtOnce = 20

/** Events of a delivery, from one on. */
export function wholeEvents({ content }: Kept, masker: Masker, from: number): WholeEvent[] {
  const events = content?.events.slice(from, from + eventsAtOnce) ?? []
  return events.map((event) => wholeEvent(event, masker))
}

function runLine({ handler, eventId, attempt, state, durationMs }: KeptRun): RunLine {
  return withoutAbsent({ handler, eventId, attempt, state: state ?? 'running', durationMs })
}

function contentView(content: Content, masker: Masker): WholeDelivery['content'] {
  const { delivery, bodySize, reply, events } = content
  const { method, url, headers, remoteAddress, receivedAt, body } = delivery
  return withoutAbsent({
    method,
    url: masker.text(url),
    ...headersView(headers, masker),
    remoteAddress,
    receivedAt: receivedAt.getTime(),
    bodySize,
    bodyKept: body.length,
    reply: { status: reply.status, body: masker.text(reply.body) },
    eventsKept: events.length,
  })
}
