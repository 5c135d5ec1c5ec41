import type { JsonValue } from '../../events/base.js'

/**
 * What Resend delivers: an envelope around one object, which depends on `type`.
 *
 * @see https://resend.com/docs/webhooks/event-types
 */
export type ResendPayload =
  | ResendEmailPayload
  | ResendReceivedPayload
  | ResendContactPayload
  | ResendDomainPayload
  | ResendSuppressionPayload

/** About a message that was sent. */
export interface ResendEmailPayload {
  readonly type:
    | 'email.scheduled'
    | 'email.sent'
    | 'email.delivered'
    | 'email.delivery_delayed'
    /** A misspelling of old docs. */
    | 'email.delivered_delayed'
    | 'email.bounced'
    | 'email.suppressed'
    | 'email.failed'
    | 'email.complained'
    | 'email.opened'
    | 'email.clicked'
  /** ISO 8601: when it happened. */
  readonly created_at?: string
  readonly data: ResendEmail
}

/** The message, and what happened to it. */
export interface ResendEmail {
  /** The id that the send API returned. */
  readonly email_id?: string
  /** ISO 8601: when the message was made, not when the event happened. */
  readonly created_at?: string
  /** May hold a display name. */
  readonly from?: string
  /** All recipients of the message, also where the event is about one of them. */
  readonly to?: readonly string[]
  readonly subject?: string
  /** The `Message-ID` header. Not in older payloads. */
  readonly message_id?: string
  readonly broadcast_id?: string
  readonly template_id?: string
  /** Names and values; some docs show the list that the send API takes. */
  readonly tags?: Readonly<Record<string, string>> | readonly ResendNameValue[]
  readonly headers?: readonly ResendNameValue[]
  readonly bounce?: ResendBounce
  readonly click?: ResendClick
  readonly failed?: { readonly reason?: string }
  readonly suppressed?: { readonly message?: string; readonly type?: string }
  readonly [name: string]: JsonValue | undefined
}

/** A header or a tag. */
export type ResendNameValue = {
  readonly name: string
  readonly value: string
}

/** Why a message bounced. Before about 2024 there was only `message`. */
export type ResendBounce = {
  /** Explains the kind of bounce in prose; hardly ever the reply itself. */
  readonly message?: string
  /** `Permanent`, `Transient` or `Undetermined`. */
  readonly type?: string
  /** For example `General`, `NoEmail`, `MailboxFull`; there is no full list. */
  readonly subType?: string
  /** The replies, for example `smtp; 550 5.1.1 user unknown`. */
  readonly diagnosticCode?: readonly string[]
}

/** Who followed which link. */
export type ResendClick = {
  readonly link?: string
  readonly ipAddress?: string
  readonly userAgent?: string
  /** ISO 8601. */
  readonly timestamp?: string
}

/** An inbound message. Fetch its text, headers and files by its `email_id`. */
export interface ResendReceivedPayload {
  readonly type: 'email.received'
  /** ISO 8601. */
  readonly created_at?: string
  readonly data: ResendReceived
}

/** What is known of an inbound message. */
export interface ResendReceived {
  /** What `GET /emails/receiving/{email_id}` takes. */
  readonly email_id?: string
  /** ISO 8601. */
  readonly created_at?: string
  /** Bare address. */
  readonly from?: string
  readonly to?: readonly string[]
  readonly cc?: readonly string[]
  readonly bcc?: readonly string[]
  /** Whom the envelope named. Newer than the event. */
  readonly received_for?: readonly string[]
  /** The `Message-ID` header. */
  readonly message_id?: string
  readonly subject?: string
  readonly attachments?: readonly ResendAttachment[]
  readonly [name: string]: JsonValue | undefined
}

/** A file of an inbound message, without its bytes. */
export type ResendAttachment = {
  readonly id?: string
  readonly filename?: string | null
  readonly content_type?: string
  readonly content_disposition?: string | null
  readonly content_id?: string | null
}

/** About a contact. */
export interface ResendContactPayload {
  readonly type: 'contact.created' | 'contact.updated' | 'contact.deleted'
  /** ISO 8601. */
  readonly created_at?: string
  readonly data: ResendContact
}

/** A contact. */
export interface ResendContact {
  readonly id?: string
  readonly audience_id?: string
  readonly segment_ids?: readonly string[]
  readonly email?: string
  readonly first_name?: string
  readonly last_name?: string
  /** True once the contact has unsubscribed: there is no other event for that. */
  readonly unsubscribed?: boolean
  /** ISO 8601. */
  readonly created_at?: string
  /** ISO 8601. */
  readonly updated_at?: string
  readonly [name: string]: JsonValue | undefined
}

/** About a domain. */
export interface ResendDomainPayload {
  readonly type: 'domain.created' | 'domain.updated' | 'domain.deleted'
  /** ISO 8601. */
  readonly created_at?: string
  readonly data: ResendDomain
}

/** A domain and its DNS records. */
export interface ResendDomain {
  readonly id?: string
  readonly name?: string
  /** `not_started`, `pending`, `verified`, `partially_verified`, `partially_failed` or `failed`. */
  readonly status?: string
  readonly region?: string
  /** ISO 8601. */
  readonly created_at?: string
  readonly records?: readonly ResendDomainRecord[]
  readonly [name: string]: JsonValue | undefined
}

/** A DNS record that a domain needs. */
export type ResendDomainRecord = {
  /** For example `SPF` or `DKIM`. */
  readonly record?: string
  readonly name?: string
  readonly type?: string
  readonly ttl?: string
  readonly status?: string
  readonly value?: string
  readonly priority?: number
}

/** About the suppression list of the account. */
export interface ResendSuppressionPayload {
  readonly type: 'suppression.added' | 'suppression.removed'
  /** ISO 8601. */
  readonly created_at?: string
  readonly data: ResendSuppression
}

/** An entry of the suppression list. */
export interface ResendSuppression {
  readonly id?: string
  readonly email?: string
  /** `bounce`, `complaint` or `manual`. */
  readonly origin?: string
  /** The `email_id` of the message that led to it. */
  readonly source_id?: string | null
  /** ISO 8601. */
  readonly created_at?: string
  readonly [name: string]: JsonValue | undefined
}
