/**
 * What MailChannels posts in lists: one event.
 *
 * @see https://docs.mailchannels.com/email-api/webhooks
 */
export interface MailChannelsPayload {
  /** The address of the **sender**. */
  readonly email?: string
  /** The account ID. Of a message that a sub-account sent, the sub-account's. */
  readonly customer_handle?: string
  /** Unix seconds. */
  readonly timestamp?: number
  readonly event?: string
  /** Of the request to the send API: all messages of that request share it. */
  readonly request_id?: string
  /** The `Message-ID` header. */
  readonly smtp_id?: string
  /** At most 48 characters, without spaces. */
  readonly campaign_id?: string
  /** Of the message: every address of the personalization. */
  readonly recipients?: readonly string[]
  /** The SMTP status. Only for bounces and `dropped`. */
  readonly status?: string
  /** Only for bounces and `dropped`. */
  readonly reason?: string
  /** Only for `click`. */
  readonly url?: string
  /** Only for `open` and `click`. */
  readonly user_agent?: string
  /** Of the reader. Only for `open` and `click`. */
  readonly ip?: string
}
