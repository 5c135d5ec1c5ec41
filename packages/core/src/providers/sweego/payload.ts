import type { JsonValue } from '../../events/base.js'

/**
 * What Sweego posts: one event of one recipient.
 *
 * @see https://learn.sweego.io/docs/webhooks/payload
 */
export interface SweegoPayload {
  /**
   * `email_sent`, `delivered`, `soft-bounce`, `hard_bounce`, `list_unsub`, `complaint`, `email_opened`, `email_clicked`,
   * `email_inbound`, or one that is about text messages.
   */
  readonly event_type?: string
  /** ISO 8601; opens and clicks have no zone. */
  readonly timestamp?: string
  /** Of the message and the recipient: `01-<uuid>`. */
  readonly swg_uid?: string
  readonly event_id?: string
  /** `email`, or another for text messages. */
  readonly channel?: string
  /** Of the send request, shared by all of its recipients. Missing in older payloads. */
  readonly transaction_id?: string
  /** Sweego's own `x-…` headers and the sender's, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>
  readonly campaign_tags?: string | readonly string[] | null
  /** Another spelling of `campaign_tags` in the docs. */
  readonly campaign_tag?: string | readonly string[] | null
  /** For example `transac`. */
  readonly campaign_type?: string
  readonly campaign_id?: string
  readonly recipient?: string
  readonly domain_from?: string
  /** A line of the server's log, with the reply in parentheses. Of deliveries and bounces. */
  readonly details?: string
  /** Of bounces. */
  readonly response_code?: number | null
  /** Of bounces. */
  readonly status?: JsonValue
  /** Of `list_unsub`. */
  readonly one_click?: boolean
  /** Of opens and clicks. */
  readonly subject?: string
  /** Of `email_opened`. */
  readonly open?: SweegoTracking
  /** Of `email_clicked`. */
  readonly click?: SweegoTracking & { readonly url?: string }
}

/** Who opened a message or followed a link. */
export interface SweegoTracking {
  readonly ip_address?: string
  readonly user_agent?: string
  /** Whether a proxy did it, not a person. */
  readonly proxy?: boolean
}
