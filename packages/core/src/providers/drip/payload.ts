import type { JsonValue } from '../../events/base.js'

/**
 * What Drip posts.
 *
 * @see https://developer.drip.com/#webhook-events
 */
export interface DripPayload {
  /** For example `subscriber.bounced`. */
  readonly event?: string
  /** ISO 8601. */
  readonly occurred_at?: string
  readonly data?: DripData
}

/** Every event is about a subscriber. */
export interface DripData {
  readonly account_id?: string
  readonly subscriber?: DripSubscriber
  readonly properties?: DripProperties
}

export interface DripSubscriber {
  readonly id?: string
  /** For example `active`, `unsubscribed` or `undeliverable`. */
  readonly status?: string
  /** After a change of the address the new one. */
  readonly email?: string
  readonly custom_fields?: { readonly [name: string]: JsonValue }
  readonly tags?: readonly string[]
  readonly time_zone?: string | null
  readonly utc_offset?: number | null
  readonly created_at?: string
  /** Of the sign-up, as is the user agent. */
  readonly ip_address?: string | null
  readonly user_agent?: string | null
  readonly lifetime_value?: number | null
  readonly original_referrer?: string | null
  readonly landing_url?: string | null
  readonly prospect?: boolean | null
  readonly base_lead_score?: number | null
  readonly lead_score?: number | null
  /** Yours. */
  readonly user_id?: string | null
}

/** What else is known: which of them are there varies by event. */
export interface DripProperties {
  /** Of one message to one subscriber. */
  readonly delivery_id?: string
  readonly email_id?: string
  readonly email_subject?: string
  /** Of a click, as are the address and the user agent. */
  readonly url?: string
  readonly ip_address?: string
  readonly user_agent?: string
  readonly campaign_id?: string
  readonly campaign_name?: string
  /** Of `marked_as_…`. */
  readonly source?: string
  readonly value?: JsonValue
  readonly previous_value?: JsonValue
  readonly tag?: string
  readonly [name: string]: JsonValue | undefined
}
