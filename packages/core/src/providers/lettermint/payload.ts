import type { JsonValue } from '../../events/base.js'

/**
 * What Lettermint delivers: an envelope around one object, which depends on `event`.
 *
 * @see https://docs.lettermint.co/platform/webhooks/events
 */
export type LettermintPayload =
  | LettermintCreatedPayload
  | LettermintMessagePayload
  | LettermintInboundPayload
  | LettermintSuppressionPayload
  | LettermintTestPayload

/** What every payload has. */
export interface LettermintEnvelope {
  /** A UUID, the same in every redelivery. */
  readonly id?: string
  /** ISO 8601. */
  readonly timestamp?: string
  /** `timestamp`, as older documents have it. */
  readonly created_at?: string
}

/** What all messages have. */
export interface LettermintMessage {
  /** A UUID: what the send API returned. */
  readonly message_id?: string
  /** Yours; an empty list where there is none. */
  readonly metadata?: Readonly<Record<string, JsonValue>> | readonly []
  readonly tag?: string | null
  readonly subject?: string
}

/** An address, and the name beside it. */
export interface LettermintMailbox {
  readonly email?: string
  readonly name?: string | null
  /** Of inbound messages: what follows the `+`. */
  readonly subaddress?: string | null
}

/** A message was accepted. */
export interface LettermintCreatedPayload extends LettermintEnvelope {
  readonly event: 'message.created'
  readonly data: LettermintMessage & {
    readonly from?: LettermintMailbox
    readonly to?: readonly string[]
    readonly cc?: readonly string[]
    readonly bcc?: readonly string[]
    readonly reply_to?: readonly string[] | string
  }
}

/** What became of a message. */
export interface LettermintMessagePayload extends LettermintEnvelope {
  readonly event:
    | 'message.sent'
    | 'message.delivered'
    | 'message.hard_bounced'
    | 'message.soft_bounced'
    | 'message.spam_complaint'
    | 'message.failed'
    | 'message.suppressed'
    | 'message.policy_rejected'
    | 'message.unsubscribed'
    | 'message.opened'
    | 'message.clicked'
    | 'message.auto_replied'
  readonly data: LettermintMessage & LettermintOutcome & LettermintEngagement
}

/** How it went. */
export interface LettermintOutcome {
  /** Not for `message.policy_rejected`. */
  readonly recipient?: string
  readonly response?: LettermintResponse
  /** For failed, suppressed and rejected messages. */
  readonly reason?: string
  /** Only for `message.policy_rejected`. */
  readonly score?: number
  /** Only for `message.policy_rejected`. */
  readonly spam_symbols?: readonly LettermintSpamSymbol[]
  /** ISO 8601. */
  readonly unsubscribed_at?: string
}

/** What the recipient's server said. */
export interface LettermintResponse {
  readonly status_code?: number
  readonly enhanced_status_code?: string
  readonly content?: string
}

/** A rule of the spam filter that a message met. */
export interface LettermintSpamSymbol {
  readonly name?: string
  readonly score?: number
  readonly options?: readonly string[]
  readonly description?: string | null
}

/** Who opened a message or followed a link. */
export interface LettermintEngagement {
  /** ISO 8601. */
  readonly opened_at?: string
  readonly first_open?: boolean
  /** ISO 8601. */
  readonly clicked_at?: string
  readonly first_click?: boolean
  readonly destination_url?: string
  readonly link_index?: number
  readonly anchor_text?: string
  readonly device_type?: string
  readonly client_type?: string
  readonly client_name?: string
  readonly user_agent?: string
  readonly bot?: LettermintBot
}

/** Whether it was a program. */
export interface LettermintBot {
  readonly detected?: boolean
  readonly probability?: number
  /** For example `human`. */
  readonly classification?: string
  readonly proxy_type?: string | null
  readonly reason_codes?: readonly string[]
  readonly machine?: boolean
  readonly counts_for_metrics?: boolean
}

/** A message reached a route. */
export interface LettermintInboundPayload extends LettermintEnvelope {
  readonly event: 'message.inbound'
  readonly data: LettermintInbound
}

/** An inbound message. */
export interface LettermintInbound {
  readonly route?: string
  /** The `Message-ID` header. */
  readonly message_id?: string
  readonly from?: LettermintMailbox
  readonly to?: readonly LettermintMailbox[]
  readonly cc?: readonly LettermintMailbox[]
  /** Whom it reached. */
  readonly recipient?: string
  /** What follows the `+` in `recipient`. */
  readonly subaddress?: string | null
  readonly reply_to?: string | null
  readonly subject?: string
  /** ISO 8601: the `Date` header. */
  readonly date?: string
  readonly body?: { readonly text?: string | null; readonly html?: string | null }
  readonly tag?: string | null
  readonly headers?: readonly { readonly name: string; readonly value: string }[]
  readonly attachments?: readonly LettermintAttachment[]
  readonly is_spam?: boolean
  readonly spam_score?: number
  readonly spam_symbols?: readonly LettermintSpamSymbol[]
  /** The message as it came: a link that is signed and expires. */
  readonly raw?: { readonly url?: string; readonly expires_at?: string }
}

/** A file of an inbound message. */
export interface LettermintAttachment {
  readonly filename?: string
  /** In base64. */
  readonly content?: string
  readonly content_type?: string
  /** In bytes. */
  readonly size?: number
  readonly content_id?: string | null
}

/** An entry came onto the suppression list, or left it. */
export interface LettermintSuppressionPayload extends LettermintEnvelope {
  readonly event: 'suppression.added' | 'suppression.removed'
  readonly data: LettermintSuppression
}

/** An entry of the suppression list. */
export interface LettermintSuppression {
  readonly id?: string
  /** What `value` is: `email`, `domain` or `extension`. */
  readonly type?: string
  readonly value?: string
  /** `spam_complaint`, `hard_bounce`, `unsubscribe` or `manual`. */
  readonly reason?: string
  /** For example `project`. */
  readonly scope?: string
  readonly project_id?: string | null
  readonly route_id?: string | null
  /** The message that led to it. */
  readonly source_message?: { readonly id?: string; readonly subject?: string } | null
  readonly created_at?: string
}

/** From the test of a webhook: not an event. */
export interface LettermintTestPayload extends LettermintEnvelope {
  readonly event: 'webhook.test'
  readonly data?: {
    readonly message?: string
    readonly webhook_id?: string
    /** Unix seconds. */
    readonly timestamp?: number
  }
}
