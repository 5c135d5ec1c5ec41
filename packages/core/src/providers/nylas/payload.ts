import type { JsonValue } from '../../events/base.js'

/**
 * What Nylas posts: one notification, in the manner of CloudEvents.
 *
 * @see https://developer.nylas.com/docs/reference/notifications/
 */
export interface NylasPayload {
  readonly specversion?: string
  /** For example `message.created`; with `.truncated`, `.cleaned`, `.transformed` or `.metadata` where it is changed. */
  readonly type?: string
  /** For example `/nylas/send`. */
  readonly source?: string
  readonly id?: string
  /** Unix seconds. */
  readonly time?: number
  /** From 1; differs between attempts. */
  readonly webhook_delivery_attempt?: number
  readonly data?: NylasData
  readonly [name: string]: unknown
}

/** What a notification is about. */
export interface NylasData {
  readonly application_id?: string
  readonly grant_id?: string
  /** Null where a message could not be made. */
  readonly object?:
    | NylasDelivery
    | NylasBounceDetected
    | NylasTracking
    | NylasMessage
    | Readonly<Record<string, unknown>>
    | null
  /** Only of `message.send_failed`. */
  readonly reason?: string
  /** Only of `message.send_failed`. */
  readonly error?: {
    readonly type?: string
    readonly message?: string
    readonly status_code?: number
    readonly provider_error?: JsonValue
  }
  readonly [name: string]: unknown
}

/** What became of a message of Transactional Email or an Agent Account. All times are Unix seconds. */
export interface NylasDelivery {
  readonly message?: {
    readonly id?: string
    readonly subject?: string
    readonly from?: string
    readonly to?: readonly string[]
    readonly cc?: readonly string[]
    readonly bcc?: readonly string[]
    readonly sent_at?: number
    readonly metadata?: Readonly<Record<string, string>>
  }
  readonly delivered?: {
    readonly delivered_at?: number
    readonly recipients?: readonly string[]
  }
  readonly bounce?: {
    readonly bounced_at?: number
    /** For example `MailboxFull`. */
    readonly type?: string
    readonly recipients?: readonly {
      readonly email?: string
      /** For example `smtp; 550 user unknown`. */
      readonly diagnostic_code?: string
    }[]
  }
  readonly complaint?: {
    readonly reported_at?: number
    /** For example `abuse`. */
    readonly type?: string
    readonly complained_recipients?: readonly string[]
  }
  readonly rejected_at?: number
  readonly [name: string]: unknown
}

/** A bounce that was found in a connected mailbox. */
export interface NylasBounceDetected {
  readonly bounce_reason?: string
  /** As in a mail's `Date`. */
  readonly bounce_date?: string
  readonly bounced_addresses?: string
  /** For example `mailbox_unavailable`. */
  readonly type?: string
  /** A reply code, for example `550`. */
  readonly code?: string
  readonly grant_id?: string
  readonly origin?: {
    readonly id?: string
    /** The `Message-ID` header without angle brackets. */
    readonly mime_id?: string
    readonly from?: string
    readonly to?: readonly string[]
    readonly cc?: readonly string[]
    readonly bcc?: readonly string[]
    readonly subject?: string
    /** As in a mail's `Date`. */
    readonly original_send_at?: string
  }
  readonly [name: string]: unknown
}

/** Opens and clicks of a message so far. */
export interface NylasTracking {
  readonly object?: string
  readonly grant_id?: string
  readonly message_id?: string
  /** As given when sending. */
  readonly label?: string
  /** Only of opens. */
  readonly message_data?: { readonly count?: number; readonly timestamp?: number }
  /** Only of clicks. */
  readonly link_data?: readonly { readonly count?: number; readonly url?: string }[]
  /** All so far: one of them is new. */
  readonly recents?: readonly NylasAct[]
  readonly sender_app_id?: string
  /** Unix seconds. */
  readonly timestamp?: number
  readonly [name: string]: unknown
}

/** An open or a click. */
export interface NylasAct {
  readonly opened_id?: number
  readonly click_id?: number
  readonly ip?: string
  /** Which of `link_data` was clicked, as text. */
  readonly link_index?: string
  /** Unix seconds. */
  readonly timestamp?: number
  readonly user_agent?: string
}

/** A mailbox in a message. */
export interface NylasMailbox {
  readonly email?: string
  readonly name?: string
}

/** A message of a connected mailbox. */
export interface NylasMessage {
  readonly object?: string
  readonly id?: string
  readonly grant_id?: string
  readonly thread_id?: string
  readonly subject?: string
  readonly from?: readonly NylasMailbox[]
  readonly to?: readonly NylasMailbox[]
  readonly cc?: readonly NylasMailbox[]
  readonly bcc?: readonly NylasMailbox[]
  readonly reply_to?: readonly NylasMailbox[]
  /** Unix seconds; what the sender wrote. */
  readonly date?: number
  /** HTML, or Markdown with `.cleaned`; none with `.truncated`. */
  readonly body?: string
  readonly snippet?: string
  readonly starred?: boolean
  readonly unread?: boolean
  readonly folders?: readonly string[]
  readonly attachments?: readonly NylasFile[]
  readonly metadata?: Readonly<Record<string, JsonValue>>
  /** Only where they were asked for. */
  readonly headers?: readonly { readonly name?: string; readonly value?: string }[]
  readonly schedule_id?: string
  /** Unix seconds. */
  readonly send_at?: number
  readonly use_draft?: boolean
  readonly [name: string]: unknown
}

/** A file of a message, without its bytes. */
export interface NylasFile {
  readonly id?: string
  readonly grant_id?: string
  readonly filename?: string
  /** With parameters. */
  readonly content_type?: string
  /** In bytes. */
  readonly size?: number
  readonly is_inline?: boolean
  readonly content_id?: string
  readonly content_disposition?: string
}
