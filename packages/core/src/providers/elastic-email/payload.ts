/**
 * What Elastic Email posts.
 *
 * @see https://docs.example.com/webhooks
 */
export type ElasticEmailPayload = ElasticEmailEvent | ElasticEmailInbound

/** An event about a message that you sent. */
export interface ElasticEmailEvent {
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
export interface ElasticEmailInbound {
  readonly message_id?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly attachments?: readonly ElasticEmailFile[]
}

/** A file of an inbound message. */
export interface ElasticEmailFile {
  readonly name?: string
  readonly type?: string
  /** In base64. */
  readonly content?: string
}
