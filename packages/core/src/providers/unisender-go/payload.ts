import type { JsonValue } from '../../events/base.js'

/**
 * What Unisender Go posts: one event, with the account and the project that it belongs to. Of a batch the status is in
 * `event_data`; of a single event it is beside `event_name`.
 *
 * @see https://godocs.unisender.ru/web-api-ref#callback-format
 */
export interface UnisenderGoPayload extends UnisenderGoStatus, UnisenderGoSpamBlock {
  /** `transactional_email_status` or `transactional_spam_block`. */
  readonly event_name?: string
  readonly event_data?: UnisenderGoStatus & UnisenderGoSpamBlock
  readonly user_id?: number
  /** Only of a project's webhook. A number where the event is a single one. */
  readonly project_id?: string | number
  readonly project_name?: string
  /** The proof; only where the event is a single one. */
  readonly auth?: string
}

/** What became of a message. */
export interface UnisenderGoStatus {
  /** Of the call that sent it: all of its recipients share it. */
  readonly job_id?: string
  readonly email?: string
  /** For example `hard_bounced`. */
  readonly status?: string
  /** `2026-05-04 09:00:02`, in UTC. */
  readonly event_time?: string
  /** The metadata of the message and of the recipient in one. */
  readonly metadata?: Readonly<Record<string, JsonValue>> | readonly []
  /** Of clicks; documented for opens too. */
  readonly url?: string
  /** Of unsubscribes. */
  readonly comment?: string
  /** Missing unless the webhook has `delivery_info` switched on. */
  readonly delivery_info?: UnisenderGoDeliveryInfo
}

/** The details of a status. */
export interface UnisenderGoDeliveryInfo {
  /** For example `err_user_unknown`. More of them may come at any time. */
  readonly delivery_status?: string
  /** The SMTP reply. */
  readonly destination_response?: string
  readonly user_agent?: string
  readonly ip?: string
  /** UniOne. */
  readonly country_code?: string
  /** UniOne. */
  readonly country?: string
  /** UniOne. */
  readonly city?: string
  /** UniOne. */
  readonly sender_ip?: string
}

/** That a domain blocks servers of Unisender Go, or no longer does. */
export interface UnisenderGoSpamBlock {
  /** In UTC, as `event_time`. */
  readonly block_time?: string
  /** `one_smtp` or `all_smtp`; also `single` or `multiple`. */
  readonly block_type?: string
  readonly domain?: string
  readonly SMTP_blocks_count?: number | string
  /** `blocked` or `unblocked`. */
  readonly domain_status?: string
}
