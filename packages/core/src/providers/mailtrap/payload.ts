/**
 * What Mailtrap posts: events of messages that you sent, entries of the audit log, notices of inbound messages.
 *
 * @see https://docs.mailtrap.io/email-api-smtp/advanced/webhooks
 */
export type MailtrapPayload = MailtrapEvent | MailtrapAuditEntry | MailtrapInbound

/** An event about one message to one recipient. */
export interface MailtrapEvent {
  /** `delivery`, `soft bounce`, `bounce`, `suspension`, `reject`, `open`, `click`, `unsubscribe` or `spam`. */
  readonly event?: string
  /** Unix seconds. */
  readonly timestamp?: number
  /** `transactional` or `bulk`. */
  readonly sending_stream?: string
  /** One of the `message_ids` that the send API returned. */
  readonly message_id?: string
  readonly email?: string
  /** The same in every redelivery. */
  readonly event_id?: string
  /** Missing in older payloads. */
  readonly sending_domain_name?: string
  /** Missing where the message has none. */
  readonly category?: string
  /** Missing where the message has none. */
  readonly custom_variables?: Readonly<Record<string, string | number | boolean>>
  /** Of `reject` and `suspension`. */
  readonly reason?: string
  /** The SMTP reply; it may begin with a tag of Mailtrap's, such as `[CS01]`. */
  readonly response?: string
  /** The SMTP reply code. */
  readonly response_code?: number
  /** For example `greylisting` or `invalid_recipient`. */
  readonly bounce_category?: string
  /** Of `open`, `click` and, not always, `unsubscribe`. */
  readonly ip?: string
  /** Of `open`, `click` and, not always, `unsubscribe`. */
  readonly user_agent?: string
  /** Of `click`. */
  readonly url?: string
}

/** An entry of the audit log. It has no id. */
export interface MailtrapAuditEntry {
  /** `activity_log.<resource>.<action>`. */
  readonly event?: string
  readonly description?: string
  /** Who did it; of Mailtrap itself only the name. */
  readonly actor?: {
    readonly id?: number | string
    /** `user` or `api_token`. */
    readonly type?: string
    readonly name?: string
  }
  readonly resource?: {
    readonly id?: number | string
    readonly type?: string
    readonly name?: string
  }
  readonly changes?: Readonly<Record<string, unknown>>
  /** Unix seconds. */
  readonly timestamp?: number
}

/**
 * That a message came in: the message itself has to be fetched.
 *
 * @see https://docs.mailtrap.io/inbound-email/webhooks
 */
export interface MailtrapInbound {
  /** `inbound.message_received`, also seen as `inbound_message_received`. */
  readonly event?: string
  /** May change between attempts. */
  readonly event_id?: string
  /** Milliseconds were seen, though the docs call it a Unix timestamp. */
  readonly timestamp?: number
  /** 1 in a test. */
  readonly inbox_id?: number
  /** Mailtrap's id of the message, not its `Message-ID`. */
  readonly message_id?: string
  readonly from?: string
}
