/** One of the events that SendPulse posts: those of its two products differ in their names and members. */
export type SendPulsePayload = SendPulseSmtpEvent | SendPulseEmailEvent

/**
 * An event about transactional mail. Bounces have the members of a campaign: `email` and `task_id`.
 *
 * @see https://sendpulse.com/knowledge-base/smtp/smtp-webhooks
 */
export interface SendPulseSmtpEvent extends SendPulseReply {
  /** For example `undelivered`. */
  readonly event?: string
  /** Unix seconds. */
  readonly timestamp?: number | string
  readonly message_id?: number | string
  readonly recipient?: string
  readonly sender?: string
  readonly subject?: string
  /** Of `clicked` (unconfirmed). */
  readonly link_url?: string
  readonly [name: string]: unknown
}

/**
 * An event about a campaign, or about a contact on a mailing list.
 *
 * @see https://sendpulse.com/knowledge-base/email-service/additional/webhooks
 */
export interface SendPulseEmailEvent extends SendPulseReply {
  /** For example `redirect`. */
  readonly event?: string
  /** Unix seconds. */
  readonly timestamp?: number | string
  /** The campaign. */
  readonly task_id?: number | string
  readonly email?: string
  /** Of opens and clicks. */
  readonly open_device?: string
  /** Of opens and clicks. */
  readonly open_platform?: string
  /** Of opens and clicks. */
  readonly browser_name?: string
  /** Of opens and clicks. */
  readonly browser_ver?: string
  /** Of clicks. */
  readonly link_url?: string
  /** Of clicks. */
  readonly link_id?: number | string
  /** The mailing list: of unsubscribes and of contacts. */
  readonly book_id?: number | string
  /** Of unsubscribes: `1` where all lists were left. */
  readonly from_all?: number | string
  /** Of unsubscribes. */
  readonly reason?: string | null
  /** Of unsubscribes. */
  readonly categories?: string
  /** Of `new_emails`: for example `subscription form`. Of `spam`: for example `automation360`. */
  readonly source?: string
  /** Of `new_emails`. */
  readonly variables?: unknown
  /** Of `spam`. */
  readonly automation_id?: number | string
  /** Of `task_status_update`. */
  readonly status?: string
  /** Of `task_status_update`. */
  readonly status_explain?: string
  readonly [name: string]: unknown
}

/** What the server of the recipient said. */
export interface SendPulseReply {
  readonly smtp_server_response_code?: number | string
  /** For example `5.1.1`; may be empty. */
  readonly smtp_server_response_subcode?: number | string
  readonly smtp_server_response?: string
}
