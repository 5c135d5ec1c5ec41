import type { Authenticity } from './events/base.js'
import type { MaybePromise } from './util/maybe-promise.js'
import type { Writable } from './util/writable.js'

/** Header values by lower-case name. A header that came several times is a list. */
export type DeliveryHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** With what deliveries come. */
export type DeliveryMethod = 'GET' | 'POST'

/** One delivery of a provider, with its body read. */
export interface Delivery {
  /** The provider's slug, from the URL. */
  readonly provider: string
  /** The account's name, from the URL. */
  readonly account?: string
  readonly method: string
  /** Path and query as the sender wrote them, the mount path included. */
  readonly url: string
  readonly headers: DeliveryHeaders
  /** The bytes as received, after content decoding. */
  readonly body: Uint8Array
  /** The address of the peer (of the nearest proxy, where there is one). */
  readonly remoteAddress?: string
  readonly receivedAt: Date
}

/** How much of a body is read, and for how long. */
export interface BodyLimits {
  /** In bytes, counted after content decoding. */
  readonly bytes: number
  /** In milliseconds, from the first read to the last byte. */
  readonly timeoutMs: number
  /**
   * What to do with a body that has a `content-encoding`: `refuse` it with `ERR_ENCODING_UNSUPPORTED`, `decode` it, or
   * `keep` the bytes as they came, because the signature is over those.
   *
   * @defaultValue `decode`
   */
  readonly encoded?: 'refuse' | 'decode' | 'keep'
  /**
   * To be called with the number of bytes before they are held in memory.
   *
   * @throws {MailheraldError} `ERR_OVERLOADED` where the herald holds too many already
   */
  hold?(bytes: number): void
}

/** A delivery as an adapter hands it to `herald.receive`: the body may still be unread. */
export interface IncomingDelivery extends Omit<Delivery, 'body' | 'receivedAt'> {
  /** The bytes, or a function that reads them within the limits and throws a `MailheraldError` beyond. */
  readonly body: Uint8Array | ((limits: BodyLimits) => MaybePromise<Uint8Array>)
  /** @defaultValue now */
  readonly receivedAt?: Date
}

declare const verified: unique symbol

/** A delivery that its provider's verifier has accepted. Only the herald makes one. */
export interface VerifiedDelivery extends Delivery {
  readonly authenticity: Authenticity
  readonly [verified]: true
}

/** A delivery as a verified one. Whoever calls this has verified it, or has another reason to trust it. */
export function vouchedFor(delivery: Delivery, authenticity: Authenticity): VerifiedDelivery {
  const vouched = delivery as Writable<VerifiedDelivery>
  vouched.authenticity = authenticity
  return vouched
}

/** What to answer the sender. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What the provider's retry logic understands. */
export interface Ack {
  /** Status upon which the provider is done with the delivery. */
  readonly success: number
  /** Status that makes the provider try again later. */
  readonly retry: number
  /**
   * Status for a delivery of which nothing could be read and that no handler took.
   *
   * @defaultValue 422
   */
  readonly malformed?: number
  /**
   * Status for a delivery that is rejected: a wrong secret in the middle of a rotation must not cost events where the
   * provider discards them upon 401.
   *
   * @defaultValue 401
   */
  readonly refused?: number
  /**
   * Status for a body over the limit.
   *
   * @defaultValue 413
   */
  readonly tooLarge?: number
  /**
   * Status for a body that did not arrive whole, or cannot be decoded or parsed.
   *
   * @defaultValue 400, 408 for one that took too long, 415 for an unknown content encoding
   */
  readonly unreadable?: number
}

/** What an adapter needs of a herald. */
export interface Receiver {
  /** Takes a delivery and says what to answer. Never throws, never rejects. */
  receive(delivery: IncomingDelivery): Promise<Reply>
}

/** All values of a header; a missing header has none. `name` in lower case. */
export function headerValues(delivery: Pick<Delivery, 'headers'>, name: string): readonly string[] {
  const value = Object.hasOwn(delivery.headers, name) ? delivery.headers[name] : undefined
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The one value of a header, or undefined where it is missing or came twice. `name` in lower case. */
export function singleHeader(
  delivery: Pick<Delivery, 'headers'>,
  name: string,
): string | undefined {
  const values = headerValues(delivery, name)
  return values.length === 1 ? values[0] : undefined
}

const json = Object.freeze({ 'content-type': 'application/json; charset=utf-8' })

/**
 * An answer with a JSON body.
 *
 * @param headers more of them, by lower-case name
 */
export function jsonReply(
  status: number,
  body: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
): Reply {
  return {
    status,
    headers: headers === undefined ? json : Object.assign({}, json, headers),
    body: JSON.stringify(body),
  }
}

/** `jsonReply(status, { events })`, which is the answer to most deliveries: its text needs no `JSON.stringify`. */
export function countReply(status: number, events: number): Reply {
  return { status, headers: json, body: `{"events":${events}}` }
}
