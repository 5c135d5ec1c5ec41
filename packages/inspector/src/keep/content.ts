import type { DeliveryContent, DeliveryHeaders, HeraldEvent, Reply } from '@mailherald/core'
import { Allowance, cutDown } from './cut-down.js'

/** What is kept of what came in, and of what was made of it. */
export interface Content {
  readonly method: string
  /** Without secrets. */
  readonly url: string
  /** Without secrets. */
  readonly headers: DeliveryHeaders
  readonly remoteAddress: string | undefined
  readonly receivedAt: Date
  /** The first MiB of it. */
  readonly body: Uint8Array
  /** Of all of it, in bytes. */
  readonly bodySize: number
  readonly reply: Reply
  /** The first of them. Where the delivery is a large one, long texts in them are cut. */
  readonly events: readonly HeraldEvent[]
  /** About how many bytes it takes. */
  readonly weight: number
}

/** What to keep of a delivery. */
export function contentOf({ delivery, events = [], reply }: DeliveryContent): Content {
  const { method, url, headers, remoteAddress, receivedAt, body } = delivery
  const isLarge = body.length > largeBody || events.length > manyEvents
  const rest = isLarge ? weightOfCut : body.length * weightOfValues + events.length * weightOfEvent
  return {
    method,
    url,
    headers,
    remoteAddress,
    receivedAt,
    // A copy: what is left of a larger buffer would keep all of it in memory.
    body: Uint8Array.prototype.slice.call(body, 0, mostOfBody),
    bodySize: body.length,
    reply,
    events: isLarge ? eventsCut(events) : events,
    weight: base + Math.min(body.length, mostOfBody) + rest + 2 * JSON.stringify(headers).length,
  }
}

/** Up to here events are kept as they are: copies would take time. */
const largeBody = 32 * 1024
const manyEvents = 200
const mostOfBody = 1024 * 1024

const base = 4096
/** What a byte of JSON can become: nothing takes more room than many empty lists. */
const weightOfValues = 16
const weightOfEvent = 1024
const allowed = { characters: 128 * 1024, values: 10_000 }
const weightOfCut = 1024 * 1024

function eventsCut(events: readonly HeraldEvent[]): HeraldEvent[] {
  const allowance = new Allowance(allowed)
  const cut: HeraldEvent[] = []
  for (const event of events) {
    if (allowance.isUsedUp) break
    cut.push(cutDown(event, allowance) as HeraldEvent)
  }
  return cut
}
