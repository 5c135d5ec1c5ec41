import type { Delivery, DeliveryContent, HeraldEvent, Reply } from '@mailherald/core'
import { Allowance, cutDown } from './cut-down.js'

/** What is kept of what came in, and of what was made of it. */
export interface Content {
  /** Without secrets. Of its body, the first MiB. */
  readonly delivery: Delivery
  /** Of all of the body, in bytes. */
  readonly bodySize: number
  readonly reply: Reply
  /** The first of them. Where the delivery is a large one, long texts in them are cut. */
  readonly events: readonly HeraldEvent[]
  /** About how many bytes it takes. */
  readonly weight: number
}

/** What to keep of a delivery. */
export function contentOf({ delivery, events = none, reply }: DeliveryContent): Content {
  const { body, headers } = delivery
  const bodySize = body.length
  const head = base + weightOfHeaders(headers) + body.buffer.byteLength
  const isSmall = bodySize <= largeBody && events.length <= manyEvents
  if (isSmall && body.buffer.byteLength <= largeBody) {
    const weight = head + bodySize * weightOfValues + events.length * weightOfEvent
    return { delivery, bodySize, reply, events, weight }
  }
  // A copy: a part of a larger buffer keeps all of it in memory.
  const kept = Uint8Array.from(body.subarray(0, mostOfBody))
  return {
    delivery: { ...delivery, body: kept },
    bodySize,
    reply,
    events: isSmall ? events : eventsCut(events),
    weight: base + weightOfHeaders(headers) + kept.length + weightOfCut,
  }
}

const none: readonly HeraldEvent[] = []

/** Up to here everything is kept as it is: copies would take time. */
const largeBody = 32 * 1024
const manyEvents = 200
const mostOfBody = 1024 * 1024

const base = 4096
/** What a byte of JSON can become: nothing takes more room than many empty lists. */
const weightOfValues = 16
const weightOfEvent = 1024
const allowed = { characters: 128 * 1024, values: 10_000 }
const weightOfCut = 1024 * 1024

function weightOfHeaders(headers: Delivery['headers']): number {
  let weight = 0
  for (const name in headers) weight += 2 * (name.length + String(headers[name]).length)
  return weight
}

function eventsCut(events: readonly HeraldEvent[]): HeraldEvent[] {
  const allowance = new Allowance(allowed)
  const cut: HeraldEvent[] = []
  for (const event of events) {
    if (allowance.isUsedUp) break
    cut.push(cutDown(event, allowance) as HeraldEvent)
  }
  return cut
}
