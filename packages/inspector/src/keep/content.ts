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
  const head = base + weightOfHeaders(headers)
  if (bodySize <= largeBody && events.length <= manyEvents) {
    const weight = head + bodySize * (1 + weightOfValues) + events.length * weightOfEvent
    return { delivery: { ...delivery, body: byItself(body) }, bodySize, reply, events, weight }
  }
  const kept = byItself(body.subarray(0, mostOfBody))
  return {
    delivery: { ...delivery, body: kept },
    bodySize,
    reply,
    events: eventsCut(events),
    weight: head + kept.length + weightOfCut,
  }
}

/** A part of a larger buffer keeps all of it in memory; how large those are is up to Node. */
function byItself(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)
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
