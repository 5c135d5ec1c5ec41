/**
 * What Infobip Email posts.
 *
 * @see https://docs.example.com/webhooks
 */
export type InfobipEmailPayload = InfobipEmailEvent | InfobipEmailInbound

/** An event about a message that you sent. */
export interface InfobipEmailEvent {
  readonly id?: string
  readonly event?: string
  /** Unix seconds. */
  readonly at?: number
  readonly message_id?: string
  readonly recipient?: string
  readonly subject?: string
  readonly tags?: readonly string[]
  /** `hard` or `soft`. Only for `bounced`. */
  readonly kind?: string
  /** The SMTP reply. Only for `bounced`. */
  readonly reason?: string
  /** Only for `clicked`. */
  readonly url?: string
  /** Only for `opened` and `clicked`. */
  readonly user_agent?: string
  /** Only for `opened` and `clicked`. */
  readonly ip?: string
}

/** An inbound message. */
export interface InfobipEmailInbound {
  readonly message_id?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly attachments?: readonly InfobipEmailFile[]
}

/** A file of an inbound message. */
export interface InfobipEmailFile {
  readonly name?: string
  readonly type?: string
  /** In base64. */
  readonly content?: string
}
