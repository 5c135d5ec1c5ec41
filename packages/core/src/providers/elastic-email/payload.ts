/** What Elastic Email sends: an event, or an inbound message. */
export type ElasticEmailPayload = ElasticEmailEvent | ElasticEmailInbound

/**
 * An event: the parameters of a `GET`, or a JSON object, whose names may have other letter cases (unconfirmed). Parameters
 * of your own are left out: one of them may be the token.
 *
 * @see https://help.elasticemail.com/en/articles/4804685-notification-settings
 */
export interface ElasticEmailEvent {
  /** `Sent`, `Opened`, `Clicked`, `Error`, `AbuseReport` or `Unsubscribed`; `Success` in older accounts. */
  readonly status?: string
  /** Of an error: why. Of others too, without meaning. */
  readonly category?: string
  /** The recipient. */
  readonly to?: string
  readonly from?: string
  /** In UTC, the month first: `5/4/2026 9:00:02 AM` (unconfirmed; ISO 8601 is read too). */
  readonly date?: string
  readonly subject?: string
  /** The name of the channel, which groups mails. */
  readonly channel?: string
  /** The address of the account. */
  readonly account?: string
  /** Of one mail to one recipient. */
  readonly messageid?: string
  /** Of the call that sent it: all of its recipients share it. */
  readonly transaction?: string
  /** The link that was followed. */
  readonly target?: string
  /** What you gave as `X-ElasticEmail-Postback` or `PostBack`. */
  readonly postback?: string
  /** Of opens and clicks, as the next ones; by plan (unconfirmed). */
  readonly ip?: string
  readonly useragent?: string
  readonly country?: string
  readonly state?: string
  readonly city?: string
}

/**
 * An inbound message: the fields of a form.
 *
 * @see https://github.com/ElasticEmail/elasticemail-examples
 */
export interface ElasticEmailInbound {
  /** The sender on the envelope. */
  readonly env_from?: string
  /** The recipients on the envelope. */
  readonly env_to_list?: string
  readonly from_email?: string
  readonly from_name?: string
  readonly to_list?: string
  readonly subject?: string
  readonly body_text?: string
  readonly body_html?: string
  /** All headers, as in the message. */
  readonly header_list?: string
  readonly [file: `att${number}_name`]: string | undefined
  /** In base64. */
  readonly [file: `att${number}_content`]: string | undefined
}
