/** Any value that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/**
 * How the delivery that brought an event proved where it came from.
 *
 * - `signed`: a signature over the content, made with a key that only the provider (or you) has.
 * - `shared-secret`: the sender knew a secret (URL token, Basic credentials); the content itself is not signed.
 * - `none`: nothing in the delivery proves it (an IP list, or `unverified()`).
 */
export type Authenticity = 'signed' | 'shared-secret' | 'none'

/** What every event carries, whatever its type. */
export interface BaseEvent<Type extends string, Id extends string = string, Raw = unknown> {
  /**
   * The same in every redelivery and on every machine; two events share one only where the provider sends
   * two that differ in nothing.
   * At most 200 characters out of `A-Z a-z 0-9 . _ @ ~ = + -`.
   */
  readonly id: string
  /** What happened: one of the event types. */
  readonly type: Type
  /** The provider's slug, for example `tencent-ses`. */
  readonly provider: Id
  /** The name you gave this account of the provider, if you gave one. */
  readonly account?: string
  /** The provider's own id of this event, if it has one. */
  readonly providerEventId?: string
  /** The provider's own name for what happened, as received. */
  readonly providerType: string
  /** When it happened, by the provider's clock; the time of receipt where the provider does not say. */
  readonly occurredAt: Date
  /** When the delivery reached this process. */
  readonly receivedAt: Date
  /** True for events of the provider's test mode. */
  readonly test: boolean
  /** How the delivery proved where it came from. */
  readonly authenticity: Authenticity
  /** The provider's payload for this event, unchanged. */
  readonly raw: Raw
}
