import type { JsonValue } from '../../events/base.js'

/**
 * What Kit posts: the elements of `events` of a webhook endpoint, or the whole body of a legacy webhook.
 *
 * @see https://developers.kit.com/webhooks/delivery-format
 */
export type KitPayload = KitEvent | KitLegacyPayload

/** What happened to a subscriber. */
export interface KitEvent {
  /** A UUID, the same in every redelivery. */
  readonly id?: string
  /** For example `subscriber.bounced`: the same in all of a delivery. */
  readonly type?: string
  /** ISO 8601. */
  readonly created?: string
  readonly data?: KitData
}

/** The subscriber, and what else it is about. */
export interface KitData {
  readonly subscriber?: KitSubscriber
  readonly form?: KitNamed
  readonly sequence?: KitNamed
  readonly tag?: KitNamed
  readonly [name: string]: unknown
}

export interface KitNamed {
  readonly id?: number
  readonly name?: string
}

export interface KitSubscriber {
  readonly id?: number
  readonly first_name?: string | null
  readonly email_address?: string
  /** `active`, `inactive`, `bounced`, `complained` or `cancelled`. */
  readonly state?: string
  /** When the subscriber was added, in ISO 8601. */
  readonly created_at?: string
  /** Your custom fields. */
  readonly fields?: { readonly [name: string]: JsonValue }
}

/** What a legacy webhook posts. It does not say what happened. */
export interface KitLegacyPayload {
  readonly subscriber?: KitSubscriber
}
