import type { JsonValue } from '../../events/base.js'

/**
 * What Customer.io's reporting webhooks deliver: what happened (`metric`) to what (`object_type`).
 *
 * @see https://docs.customer.io/integrations/api/webhooks/
 */
export interface CustomerIoPayload {
  /** A ULID, the same in every redelivery. */
  readonly event_id?: string
  /** `customer`, `email`, `sms`, `push`, `in_app`, `slack`, `webhook` or `whatsapp`. */
  readonly object_type?: string
  /** `object_type`, as the specification spells it for `cio_subscription_preferences_changed`. */
  readonly object_type_type?: string
  /** For example `delivered`. */
  readonly metric?: string
  /** Unix seconds. */
  readonly timestamp?: number
  readonly data?: CustomerIoData
}

/** The message, whom it is for, what sent it, and what happened. Ids may be null. */
export interface CustomerIoData extends CustomerIoSource {
  readonly identifiers?: CustomerIoIdentifiers
  /** Deprecated; empty where the person was deleted. */
  readonly customer_id?: string | null
  /** The id of the message. */
  readonly delivery_id?: string
  /** An address; of other channels, a phone number or a device. Not for all metrics. */
  readonly recipient?: string
  /** Only for metrics about a customer. */
  readonly email_address?: string
  readonly subject?: string
  /** Only for what went wrong. */
  readonly failure_message?: string
  /** Only for `clicked`. */
  readonly href?: string
  readonly link_id?: number | null
  /** Only for `clicked`: whether a program followed the link. */
  readonly machine?: boolean
  /** Only for `opened`: whether it came through a proxy, which says nothing of who read it. */
  readonly proxied?: boolean
  /** Only for `opened`: whether it was loaded ahead of the reader. */
  readonly prefetched?: boolean
  /** Only for `opened`: whether it was inferred from a click. */
  readonly synthetic?: boolean
  /**
   * The body, for `sent`, where the webhook is set to it; for `cio_subscription_preferences_changed`, the topics as
   * JSON in a text.
   */
  readonly content?: string
  /** For `sent`, where the webhook is set to it. */
  readonly headers?: Readonly<Record<string, readonly string[]>>
  readonly [name: string]: JsonValue | undefined
}

/** A person. */
export type CustomerIoIdentifiers = {
  /** Yours. */
  readonly id?: string | null
  readonly email?: string | null
  /** Customer.io's. */
  readonly cio_id?: string | null
}

/** What sent the message: a broadcast, a campaign, a newsletter or a transactional message. */
export interface CustomerIoSource {
  readonly broadcast_id?: number | null
  readonly campaign_id?: number | null
  readonly newsletter_id?: number | null
  readonly transactional_message_id?: number | null
  readonly content_id?: number | null
  readonly action_id?: number | null
  readonly parent_action_id?: number | null
  readonly trigger_id?: number | null
  readonly trigger_event_id?: string | null
  readonly journey_id?: string | number | null
}
