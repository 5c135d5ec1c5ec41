import type { JsonValue } from '../../events/base.js'
import type { events } from './events.js'

/**
 * What MailerSend posts: an envelope around `data`. Activities come in two versions, under the same names.
 *
 * @see https://developers.mailersend.com/api/v1/webhooks.html
 */
export type MailerSendPayload = MailerSendActivity | MailerSendInbound | MailerSendNotice

/** About a message that you sent, in either version. */
export interface MailerSendActivity {
  readonly type:
    | Exclude<keyof typeof events, 'inbound.message'>
    | `activity.survey_${'opened' | 'submitted'}`
  /** In version 2 unconfirmed, like the two below. */
  readonly domain_id?: string
  readonly webhook_id?: string
  readonly url?: string
  /** ISO 8601, with microseconds. */
  readonly created_at?: string
  readonly data: MailerSendActivityData | MailerSendActivityDataV1
}

/** What happened, to which message, in version 2. */
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

/** What each thing in version 1 has. */
export interface MailerSendThingV1 {
  /** What it is, for example `recipient_bounce`. */
  readonly object?: string
  readonly id?: string
  readonly created_at?: string
}

/** What happened, to which message, in version 1. */
export interface MailerSendActivityDataV1 extends MailerSendThingV1 {
  /** The type without `activity.`. */
  readonly type?: string
  readonly email: MailerSendEmailV1
  readonly morph?: MailerSendMorphV1 | null
  readonly template_id?: string
}

/** The message to one recipient. */
export interface MailerSendEmailV1 extends MailerSendThingV1 {
  readonly from?: string
  readonly subject?: string
  /** Often `rejected`, whatever happened. */
  readonly status?: string
  readonly tags?: readonly string[] | null
  /** Custom headers, on paid plans. */
  readonly headers?: Readonly<Record<string, JsonValue>> | null
  /** Its id is what the send API returned as `x-message-id`. */
  readonly message?: MailerSendThingV1
  readonly recipient?: MailerSendThingV1 & { readonly email?: string }
}

/** What the type does not say, in version 1. */
export interface MailerSendMorphV1 extends MailerSendThingV1 {
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
    readonly rcptTo?: readonly MailerSendMailbox[]
    readonly to?: MailerSendMailboxes
    /** Unconfirmed. */
    readonly cc?: MailerSendMailboxes
  }
  readonly from?: MailerSendMailbox
  /** On the envelope. */
  readonly sender?: MailerSendMailbox
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

/** Who wrote, or whom it is for. */
export interface MailerSendMailbox {
  readonly email?: string
  readonly name?: string | null
  readonly raw?: string
}

/** A header with mailboxes. */
export interface MailerSendMailboxes {
  readonly raw?: string
  readonly data?: readonly MailerSendMailbox[]
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
    | `email_list.${'verified' | 'created'}`
    | 'bulk_email.completed'
    | `recipient.on_hold_${'added' | 'removed'}`
    | 'inbound_forward.failed'
    | 'inbound_message.rejected'
    | `maintenance.${'start' | 'end'}`
    | `sms.${'sent' | 'delivered' | 'failed'}`
  /** Also as `YYYY-MM-DD HH:MM:SS`, in UTC. */
  readonly created_at?: string
  readonly data?: Readonly<Record<string, JsonValue>>
}
