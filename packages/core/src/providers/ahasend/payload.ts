/**
 * What AhaSend delivers: an envelope around one object, which depends on `type`.
 *
 * @see https://ahasend.com/docs/webhooks.yaml
 */
export type AhaSendPayload =
  | AhaSendMessagePayload
  | AhaSendRoutePayload
  | AhaSendSuppressionPayload
  | AhaSendDomainPayload

/** What every payload has. */
export interface AhaSendEnvelope {
  /** Id of the webhook's subscription, not of the event. Not in older payloads. */
  readonly webhook_id?: string
  /** RFC 3339, with up to nine digits of a second. */
  readonly timestamp?: string
}

/** About a message that was sent. */
export interface AhaSendMessagePayload extends AhaSendEnvelope {
  readonly type:
    | 'message.reception'
    | 'message.delivered'
    | 'message.transient_error'
    | 'message.bounced'
    | 'message.failed'
    | 'message.suppressed'
    | 'message.opened'
    | 'message.clicked'
  readonly data: AhaSendMessage
}

/** The message, and what happened to it. */
export interface AhaSendMessage {
  readonly account_id?: string
  /** `type` once more, for example `on_bounced`. */
  readonly event?: string
  readonly from?: string
  readonly recipient?: string
  readonly subject?: string
  /** The `Message-ID` header. */
  readonly message_id_header?: string
  /** The id that the send API returned. */
  readonly id?: string
  /** Only for `message.clicked`. */
  readonly url?: string
  readonly user_agent?: string
  readonly ip?: string
  /** Empty in deliveries of 2024. */
  readonly is_bot?: boolean | ''
  readonly delivery_attempt?: AhaSendDeliveryAttempt | null
}

/** What the recipient's server said. In sandbox mode and in tests, an example. */
export interface AhaSendDeliveryAttempt {
  /** 0 for failures inside AhaSend, which have no reply. */
  readonly smtp_code?: number
  /** For example `InvalidRecipient`; the list is open. */
  readonly classification?: string
  readonly enhanced_status_code?: string
  readonly response?: string
  readonly description?: string
  /** What was answered, for example `RCPT TO`. */
  readonly command?: string
}

/** A message reached an inbound route. */
export interface AhaSendRoutePayload {
  /** `route.message` in older payloads. */
  readonly type: 'message.routing' | 'route.message'
  readonly route_id?: string
  /** RFC 3339, with up to nine digits of a second. */
  readonly timestamp?: string
  readonly data: AhaSendRoutedMessage
}

/** An inbound message. */
export interface AhaSendRoutedMessage {
  readonly id?: string
  readonly from?: string
  readonly reply_to?: string
  readonly to?: string
  readonly cc?: string
  readonly subject?: string
  /** The `Message-ID` header. */
  readonly message_id?: string
  /** The `Date` header. */
  readonly date?: string
  readonly in_reply_to?: string
  readonly references?: string
  /** The `Auto-Submitted` header. */
  readonly auto_submitted?: string
  readonly html_body?: string
  readonly plain_body?: string
  /** The text without what it quotes. */
  readonly reply_from_plain_body?: string
  /** In bytes. */
  readonly size?: number
  /** 0 to 10. */
  readonly spam_score?: number
  /** Whether it is a report about a message that was not delivered. */
  readonly bounce?: boolean
  readonly attachments?: readonly AhaSendAttachment[]
  /** One value for each name. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A file of an inbound message. */
export interface AhaSendAttachment {
  readonly filename?: string
  readonly content_type?: string
  /** Percent-decoded. */
  readonly content_id?: string
  /** May be empty for images within the text. */
  readonly disposition?: string
  /** In base64. */
  readonly data?: string
}

/** An address came onto the suppression list. */
export interface AhaSendSuppressionPayload extends AhaSendEnvelope {
  readonly type: 'suppression.created'
  readonly data: {
    readonly account_id?: string
    readonly recipient?: string
    readonly created_at?: string
    /** About 30 days later. */
    readonly expires_at?: string
    /** In prose, for example `Too many hard bounces`. */
    readonly reason?: string
    readonly sending_domain?: string
  }
}

/** The DNS records of a sending domain are wrong. */
export interface AhaSendDomainPayload extends AhaSendEnvelope {
  readonly type: 'domain.dns_error'
  readonly data: {
    readonly account_id?: string
    readonly domain?: string
    readonly spf_valid?: boolean
    readonly dkim_valid?: boolean
    readonly dmarc_valid?: boolean
    readonly dns_last_checked_at?: string
  }
}
