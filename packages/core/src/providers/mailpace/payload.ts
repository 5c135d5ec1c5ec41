/**
 * What MailPace posts: about a message that you sent, or an inbound one.
 *
 * @see https://docs.mailpace.com/guide/webhooks/
 */
export type MailPacePayload = MailPaceEvent | MailPaceInbound

/** An event about a message that you sent. */
export interface MailPaceEvent {
  /** `email.queued`, `email.delivered`, `email.deferred`, `email.bounced` or `email.spam`. */
  readonly event: string
  readonly payload?: MailPaceMessage
}

/** A message that you sent, whole. Lists of addresses are texts with commas. */
export interface MailPaceMessage {
  /** `queued`, `delivered`, `deferred`, `bounced` or `spam`. */
  readonly status?: string
  /** The send API returned the same. */
  readonly id?: number
  /** Of the sending domain. */
  readonly domain_id?: number
  /** ISO 8601: when the API got it. */
  readonly created_at?: string
  /** ISO 8601: when its status changed. */
  readonly updated_at?: string
  readonly from?: string
  readonly to?: string | null
  readonly cc?: string | null
  readonly bcc?: string | null
  readonly subject?: string | null
  readonly htmlbody?: string | null
  readonly textbody?: string | null
  readonly replyto?: string | null
  /** The `Message-ID` header, as `<id>@<mailer.mailpace.com>`. */
  readonly message_id?: string
  readonly list_unsubscribe?: string | null
  readonly tags?: readonly string[] | null
}

/**
 * An inbound message.
 *
 * @see https://docs.mailpace.com/guide/inbound/
 */
export interface MailPaceInbound {
  readonly event?: undefined
  readonly from?: string
  /** One line for each. */
  readonly headers?: readonly string[]
  /** The `Message-ID` header. */
  readonly messageId?: string
  /** The message as it came. */
  readonly raw?: string
  readonly to?: string
  readonly cc?: string
  readonly bcc?: string
  readonly subject?: string
  readonly inReplyTo?: string
  readonly replyTo?: string
  readonly html?: string
  readonly text?: string
  readonly attachments?: readonly MailPaceAttachment[]
}

/** A file of an inbound message. */
export interface MailPaceAttachment {
  readonly filename?: string
  /** In base64. */
  readonly content?: string
  /** Usually `attachment`. */
  readonly type?: string
  readonly contentType?: string
  readonly contentDisposition?: string
  readonly headers?: readonly string[]
  /** MD5, in hex. */
  readonly checksum?: string
  /** In bytes. */
  readonly size?: number
  readonly contentId?: string
  /** `contentId` without angle brackets. */
  readonly cid?: string
  /** Shown within the text. */
  readonly related?: boolean
}
