import type { IncomingDelivery } from '@mailherald/core'
import { deepMerge } from './deep-merge.js'

/** `Uint8Array<ArrayBuffer>`, said so that TypeScript before 5.7 understands it too: there it takes no argument. */
type OwnBytes = ReturnType<typeof Uint8Array.of>

/**
 * One delivery of a provider, ready to be sent: to `herald.receive(delivery)` as it is, or over HTTP with
 * `fetch(new URL(delivery.url, 'http://127.0.0.1:3000'), delivery)`.
 */
export interface SampleDelivery extends IncomingDelivery {
  readonly headers: Readonly<Record<string, string>>
  readonly body: OwnBytes
  /** When its provider signs it: signers that sign a time take this one. */
  readonly signedAt: Date
}

/** Makes a delivery a genuine one (or breaks it again). Gives back a new delivery; several can follow each other. */
export type Signer = (delivery: SampleDelivery) => SampleDelivery

/** The delivery after one signer, or after several in their order. */
export function signed(delivery: SampleDelivery, sign: Signer | readonly Signer[]): SampleDelivery {
  return [sign].flat().reduce((before, signer) => signer(before), delivery)
}

/** The delivery with more headers: those with the same name are replaced. */
export function withHeaders(
  delivery: SampleDelivery,
  headers: Readonly<Record<string, string>>,
): SampleDelivery {
  const lowerCase = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  )
  return { ...delivery, headers: { ...delivery.headers, ...Object.fromEntries(lowerCase) } }
}

/** The delivery with changes laid over its JSON payload: of a list, over each element. */
export function changedPayload(
  delivery: SampleDelivery,
  changesTo: (payload: Readonly<Record<string, unknown>>) => object,
): SampleDelivery {
  const changed = (item: Payload): unknown => deepMerge(item, changesTo(item))
  const payload = JSON.parse(new TextDecoder().decode(delivery.body)) as Payload | Payload[]
  const body = jsonBytes(Array.isArray(payload) ? payload.map(changed) : changed(payload))
  return { ...delivery, body }
}

type Payload = Readonly<Record<string, unknown>>

const encoded = new WeakSet<Uint8Array>()

/** A payload as providers send it: compact JSON. */
export function jsonBytes(payload: unknown): OwnBytes {
  const bytes = new TextEncoder().encode(JSON.stringify(payload))
  encoded.add(bytes)
  return bytes
}

/** Whether a body is JSON that was made here: what a user gives is posted to the byte. */
export function isEncodedHere(body: Uint8Array): boolean {
  return encoded.has(body)
}
