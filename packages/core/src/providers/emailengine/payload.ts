/**
 * What EmailEngine posts. Its deliveries may be reshaped by a route: only those that are not are understood.
 *
 * @see https://learn.emailengine.app/docs/webhooks/overview
 */
export interface EmailEnginePayload {
  /** Of the instance. */
  readonly serviceUrl?: string
  /** For example `messageBounce`. */
  readonly event?: string
  /** The id of the account, often its address. */
  readonly account?: string
  /** When EmailEngine made the event, in ISO 8601. */
  readonly date?: string
  /** The folder that the event is about. */
  readonly path?: string
  /** What that folder is for, such as `\Inbox`. */
  readonly specialUse?: string
  readonly data?:
    | EmailEngineSending
    | EmailEngineBounce
    | EmailEngineComplaint
    | EmailEngineTracking
    | EmailEngineSubscription
    | EmailEngineMessage
  readonly [name: string]: unknown
}

/** The data of `messageSent`, `messageDeliveryError` and `messageFailed`. */
export interface EmailEngineSending {
  /** The `Message-ID` header. */
  readonly messageId?: string
  /** What it was before the server changed it. */
  readonly originalMessageId?: string
  readonly queueId?: string
  readonly envelope?: { readonly from?: string; readonly to?: readonly string[] }
  /** Of the server that took the message. */
  readonly response?: string
  readonly error?: string
  readonly errorCode?: string
  readonly smtpResponse?: string
  readonly smtpResponseCode?: number
  /** For example `RCPT TO`. */
  readonly smtpCommand?: string
  readonly job?: EmailEngineJob
  readonly [name: string]: unknown
}

/** How far the delivery of a message has come. */
export interface EmailEngineJob {
  readonly id?: string
  readonly attemptsMade?: number
  readonly attempts?: number
  /** ISO 8601. */
  readonly nextAttempt?: string
  readonly [name: string]: unknown
}

/** The data of `messageBounce`, as found in the mailbox. */
export interface EmailEngineBounce {
  /** EmailEngine's id of the message that says so. */
  readonly bounceMessage?: string
  readonly recipient?: string
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action?: string
  readonly response?: EmailEngineReply
  /** The host that says so. */
  readonly mta?: string
  /** Of the remote server, not EmailEngine's. */
  readonly queueId?: string
  /** The `Message-ID` header of the message that bounced. */
  readonly messageId?: string
  readonly messageHeaders?: Readonly<Record<string, readonly string[]>>
  readonly [name: string]: unknown
}

/** The reply in a bounce. */
export interface EmailEngineReply {
  /** For example `smtp`. */
  readonly source?: string
  readonly message?: string
  /** An enhanced status code (RFC 3463). */
  readonly status?: string
  /** For example `user_unknown`. */
  readonly category?: string
  /** For example `remove`. */
  readonly recommendedAction?: string
  readonly blocklist?: unknown
  readonly retryAfter?: unknown
  readonly [name: string]: unknown
}

/** The data of `messageComplaint`, as found in the mailbox. */
export interface EmailEngineComplaint {
  /** EmailEngine's id of the message that says so. */
  readonly complaintMessage?: string
  readonly arf?: {
    readonly source?: string
    readonly feedbackType?: string
    readonly originalRcptTo?: readonly string[]
    /** ISO 8601. */
    readonly arrivalDate?: string
    readonly sourceIp?: string
    readonly userAgent?: string
  }
  /** Of the message that was complained about. */
  readonly headers?: {
    readonly messageId?: string
    readonly from?: string
    readonly to?: readonly string[]
    readonly subject?: string
  }
  readonly [name: string]: unknown
}

/** The data of `trackOpen` and `trackClick`. */
export interface EmailEngineTracking {
  /** The `Message-ID` header. */
  readonly messageId?: string
  readonly remoteAddress?: string
  readonly userAgent?: string
  /** Only for `trackClick`. */
  readonly url?: string
  readonly [name: string]: unknown
}

/** The data of `listUnsubscribe` and `listSubscribe`. */
export interface EmailEngineSubscription {
  readonly recipient?: string
  /** The `Message-ID` header. */
  readonly messageId?: string
  readonly listId?: string
  readonly remoteAddress?: string
  readonly userAgent?: string
  readonly [name: string]: unknown
}

/** A mailbox in `messageNew`. */
export interface EmailEngineMailbox {
  readonly name?: string
  readonly address?: string
}

/** The data of `messageNew`. */
export interface EmailEngineMessage {
  /** For EmailEngine's API. */
  readonly id?: string
  readonly uid?: number
  readonly emailId?: string
  readonly threadId?: string
  readonly path?: string
  /** When it was received, in ISO 8601. */
  readonly date?: string
  readonly flags?: readonly string[]
  readonly labels?: readonly string[]
  readonly unseen?: boolean
  readonly size?: number
  readonly subject?: string
  readonly from?: EmailEngineMailbox
  readonly sender?: EmailEngineMailbox
  readonly replyTo?: readonly EmailEngineMailbox[]
  readonly to?: readonly EmailEngineMailbox[]
  readonly cc?: readonly EmailEngineMailbox[]
  readonly bcc?: readonly EmailEngineMailbox[]
  readonly messageId?: string
  readonly inReplyTo?: string
  /** Only those of the setting `notifyHeaders`, by lower-case name. */
  readonly headers?: Readonly<Record<string, readonly string[]>>
  readonly text?: EmailEngineText
  readonly attachments?: readonly EmailEngineFile[]
  readonly isAutoReply?: boolean
  readonly isBounce?: boolean
  readonly isComplaint?: boolean
  /** What the folder is for, such as `\Inbox`. */
  readonly messageSpecialUse?: string
  /** False for messages that were moved or copied here. */
  readonly seemsLikeNew?: boolean
  readonly [name: string]: unknown
}

/** The bodies of a message: with the setting `notifyText`, else only their id. */
export interface EmailEngineText {
  readonly id?: string
  readonly encodedSize?: { readonly plain?: number; readonly html?: number }
  readonly plain?: string
  readonly html?: string
  /** Whether there is more than is sent. */
  readonly hasMore?: boolean
  readonly [name: string]: unknown
}

/** A file of a message. */
export interface EmailEngineFile {
  readonly id?: string
  readonly contentType?: string
  readonly filename?: string
  /** Before decoding. */
  readonly encodedSize?: number
  readonly embedded?: boolean
  readonly inline?: boolean
  readonly contentId?: string
  /** In base64. Only of small files, with the setting `notifyAttachments`. */
  readonly content?: string
  readonly [name: string]: unknown
}
