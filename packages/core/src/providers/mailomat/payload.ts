/**
 * What Mailomat posts: one event about one recipient.
 *
 * @see https://api.mailomat.swiss/docs/#tag/webhook-security
 */
export interface MailomatPayload {
  /** A UUID. */
  readonly id?: string
  readonly eventType?: string
  /** ISO 8601, with an offset. */
  readonly occurredAt?: string
  /** The send API returned the same. */
  readonly messageUuid?: string
  /** The `Message-ID` header, without brackets. */
  readonly messageId?: string
  readonly recipient?: string
  readonly payload?: MailomatDetails
}

/** What happened, with names in kebab case. */
export interface MailomatDetails {
  readonly event?: string
  /** Unix seconds, with or without a fraction. */
  readonly timestamp?: number
  readonly 'message-uuid'?: string
  /** The account that sent the message. */
  readonly username?: string
  /** The return path. */
  readonly sender?: string
  readonly recipient?: string
  /** All of the message. Only of `accepted` and `not_accepted`. */
  readonly recipients?: readonly string[]
  /** Only of `not_accepted`. */
  readonly reason?: string
  readonly transaction?: { readonly id?: string }
  readonly message?: MailomatMessage
  /** How it was handed in. Only of `accepted` and `not_accepted`. */
  readonly connection?: Readonly<Record<string, object>>
  /** Only of `delivered`, `failure_tmp` and `failure_perm`. */
  readonly 'delivery-status'?: MailomatDeliveryStatus
  /** Only of `clicked`. */
  readonly url?: string
  /** The reader. Only of `opened` and `clicked`. */
  readonly client?: { readonly ip?: string; readonly 'user-agent'?: string }
}

/** The message. */
export interface MailomatMessage {
  readonly headers?: {
    readonly from?: string
    readonly to?: string
    readonly 'message-id'?: string
    readonly subject?: string
  }
  /** In bytes. */
  readonly size?: number
}

/** What the other server said. */
export interface MailomatDeliveryStatus {
  readonly 'attempt-nr'?: number
  readonly code?: number
  readonly 'enhanced-code'?: string
  readonly message?: string
  /** In seconds. */
  readonly duration?: number
  readonly local?: { readonly ip?: string }
  readonly remote?: {
    readonly ip?: string
    readonly mx?: string
    readonly tls?: { readonly started?: boolean; readonly protocol?: string }
  }
}
