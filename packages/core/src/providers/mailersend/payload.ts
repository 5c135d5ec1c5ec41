import type { JsonValue } from '../../events/base.js'
import type { events } from './events.js'

/**
 * What MailerSend posts: an envelope around `data`. Activities come in two versions, under the same names.
 *
 * @see https://developers.mailersend.com/api/v1/webhooks.html
 */
export type MailerSendPayload =
  | MailerSendActivity
  | MailerSendActivityV1
  | MailerSendInbound
  | MailerSendNotice

/** What happened to a message that you sent. */
export type MailerSendActivityType =
  | Exclude<keyof typeof events, 'inbound.message'>
  | 'activity.survey_opened'
  | 'activity.survey_submitted'

/** About a message that you sent, in version 2. */
export interface MailerSendActivity {
  readonly type: MailerSendActivityType
  /** ISO 8601, with microseconds. */
  readonly created_at?: string
  readonly data: MailerSendActivityData
}

/** What happened, to which message. */
export interface MailerSendActivityData {
  /** Of the activity. */
  readonly id?: string
  readonly domain_id?: string
  /** What the send API returned as `x-message-id`. */
  readonly message_id?: string
  /** Of the message to this recipient. */
  readonly email_id?: string
  /** The type without `activity.`; of complaints `spam_complaints` was seen. */
  readonly type?: string
  readonly subject?: string
  readonly recipient?: string
  /** As documented in place of `recipient`. */
  readonly email?: string
  readonly tags?: readonly string[] | null
  /** An empty list where there is nothing to say. */
  readonly meta?: MailerSendMeta | readonly []
}

/** What the type does not say. */
export interface MailerSendMeta {
  /** Free text. */
  readonly bounce_reason?: string
  /** SMTP reply code. */
  readonly bounce_code?: string | number
  /** For example `hard`. */
  readonly bounce_type?: string
  readonly reject_reason?: string
  /** For example `hard_bounces`. */
  readonly suppression_reason?: string
  readonly unsubscribe_reason?: string
  readonly url?: string
  readonly user_agent?: string
  /** Unconfirmed. */
  readonly ip?: string
  readonly surveys?: readonly JsonValue[]
}

/** About a message that you sent, in version 1. */
export interface MailerSendActivityV1 {
  readonly type: MailerSendActivityType
  readonly domain_id?: string
  /** ISO 8601, with microseconds. */
  readonly created_at?: string
  readonly webhook_id?: string
  readonly url?: string
  readonly data: MailerSendActivityDataV1
}

/** What happened, to which message, in version 1. */
export interface MailerSendActivityDataV1 {
  readonly object?: string
  /** Of the activity. */
  readonly id?: string
  /** The type without `activity.`. */
  readonly type?: string
  readonly created_at?: string
  readonly email: MailerSendEmailV1
  /** What the type does not say. */
  readonly morph?: MailerSendMorphV1 | null
  readonly template_id?: string
}

/** The message to one recipient. */
export interface MailerSendEmailV1 {
  readonly object?: string
  readonly id?: string
  readonly created_at?: string
  readonly from?: string
  readonly subject?: string
  /** Often `rejected`, whatever happened. */
  readonly status?: string
  readonly tags?: readonly string[] | null
  /** Custom headers, on paid plans. */
  readonly headers?: Readonly<Record<string, JsonValue>> | null
  readonly message?: {
    readonly object?: string
    /** What the send API returned as `x-message-id`. */
    readonly id?: string
    readonly created_at?: string
  }
  readonly recipient?: {
    readonly object?: string
    readonly id?: string
    readonly email?: string
    readonly created_at?: string
  }
}

/** What the type does not say, in version 1. */
export interface MailerSendMorphV1 {
  /** `recipient_bounce`, `spam_complaint`, `recipient_unsubscribe`, `open` or `click`. */
  readonly object?: string
  readonly id?: string
  readonly created_at?: string
  /** Of a bounce the SMTP reply, of an unsubscribe a key. */
  readonly reason?: string | null
  /** Of an unsubscribe. */
  readonly readable_reason?: string
  /** Of opens and clicks. */
  readonly ip?: string
  /** Of clicks. */
  readonly url?: string
}

/** An inbound message. */
export interface MailerSendInbound {
  readonly type: 'inbound.message'
  /** Of the route. */
  readonly inbound_id?: string
  readonly url?: string
  readonly created_at?: string
  readonly data: MailerSendMessage
}

/** The message that came. */
export interface MailerSendMessage {
  readonly object?: string
  readonly id?: string
  readonly recipients?: {
    /** Whom it reached. */
    readonly rcptTo?: readonly { readonly email?: string }[]
    readonly to?: MailerSendMailboxes
    /** Unconfirmed. */
    readonly cc?: MailerSendMailboxes
  }
  readonly from?: { readonly email?: string; readonly name?: string | null; readonly raw?: string }
  /** On the envelope. */
  readonly sender?: { readonly email?: string }
  readonly subject?: string
  /** As the sender wrote it. */
  readonly date?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly text?: string
  readonly html?: string
  /** The whole message, in MIME. */
  readonly raw?: string
  readonly attachments?: readonly MailerSendFile[]
  readonly spf_check?: { readonly code?: string; readonly value?: JsonValue }
  readonly dkim_check?: boolean
  readonly created_at?: string
}

/** A header with mailboxes. */
export interface MailerSendMailboxes {
  readonly raw?: string
  readonly data?: readonly { readonly email?: string; readonly name?: string | null }[]
}

/** A file of an inbound message. */
export interface MailerSendFile {
  readonly file_name?: string
  readonly content_type?: string
  readonly content_disposition?: string
  readonly content_id?: string
  readonly size?: number
  /** In base64. */
  readonly content?: string
}

/** About something else than a message. */
export interface MailerSendNotice {
  readonly type:
    | 'sender_identity.verified'
    | 'email_single.verified'
    | 'email_list.verified'
    | 'email_list.created'
    | 'bulk_email.completed'
    | 'recipient.on_hold_added'
    | 'recipient.on_hold_removed'
    | 'inbound_forward.failed'
    | 'inbound_message.rejected'
    | 'maintenance.start'
    | 'maintenance.end'
    | 'sms.sent'
    | 'sms.delivered'
    | 'sms.failed'
  /** Also as `YYYY-MM-DD HH:MM:SS`, in UTC. */
  readonly created_at?: string
  readonly data?: Readonly<Record<string, JsonValue>>
}
