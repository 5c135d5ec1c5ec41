/**
 * What SMTP2GO posts: JSON, or a form, in which every value is text. Headers that you chose for the webhook are beside
 * its own fields, under the name of the header.
 *
 * @see https://developers.smtp2go.com/docs/webhooks-overview
 */
export type Smtp2goPayload = Smtp2goEvent | Smtp2goSms

/** An event about a message that you sent. */
export interface Smtp2goEvent {
  /** For example `delivered`. */
  readonly event?: string
  /** Whether it is of the event or of the webhook is unconfirmed. */
  readonly id?: string | number
  /** In UTC. */
  readonly time?: string
  /** When the message was sent. */
  readonly sendtime?: string
  /** As the send API returned it. */
  readonly email_id?: string
  /** Of the reader, on opens and clicks; elsewhere of who submitted the message. */
  readonly srchost?: string
  /** The sender of the envelope. */
  readonly sender?: string
  readonly from?: string
  readonly from_address?: string
  readonly from_name?: string
  /** Not of `processed`. */
  readonly rcpt?: string
  /** Only of `processed`. */
  readonly recipients?: string | readonly string[]
  /** The user name, API key or address that the message was submitted with: keep it to yourself. */
  readonly auth?: string
  readonly subject?: string
  readonly 'message-id'?: string
  /** `hard` or `soft`. Only of `bounce`. */
  readonly bounce?: string
  /** The reply, or the reason of a rejection. */
  readonly message?: string
  /** Where in the conversation it happened; `Unavailable` when delivered. */
  readonly context?: string
  /** The recipient's server: name and address. */
  readonly host?: string
  readonly url?: string
  readonly click_url?: string
  readonly link?: string
  readonly 'user-agent'?: string
  readonly client?: string
  readonly 'client-device'?: string
  readonly 'client-os'?: string
  /** How long it was read, in steps of 5 up to 30. */
  readonly 'read-secs'?: number | string
  readonly 'geoip-continent'?: string
  readonly 'geoip-country'?: string
  readonly 'geoip-city'?: string
  readonly [name: string]: unknown
}

/** An event of the SMS product, which is `unknown`. */
export interface Smtp2goSms {
  readonly event?: string
  readonly id?: string | number
  readonly destination_number?: string
  readonly source_number?: string
  readonly message_id?: string
  readonly message_content?: string
  readonly received_timestamp?: string
  readonly submitted_timestamp?: string
  readonly region?: string
  readonly retry_count?: number | string
  readonly status_code?: number | string
  readonly sender_email?: string
  readonly email_subject?: string
  readonly [name: string]: unknown
}
