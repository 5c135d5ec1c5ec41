/**
 * What Unisender Go posts.
 *
 * @see https://docs.example.com/webhooks
 */
export interface UnisenderGoPayload {
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
