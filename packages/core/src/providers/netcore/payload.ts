/**
 * One of the events that Netcore posts, in the form that was chosen for the webhook.
 *
 * @see https://emaildocs.netcorecloud.com/docs/repository-outline
 */
export type NetcorePayload = NetcoreEvent | NetcoreMigrationEvent

/** An event in Netcore's own form. Older accounts have texts for numbers. */
export interface NetcoreEvent {
  /** Of the message: text here, because it is too large for a number. */
  readonly TRANSID?: number | string
  readonly EMAIL?: string
  /** For example `bounced`. */
  readonly EVENT?: string
  /** The reply of the server, or why it was dropped. */
  readonly RESPONSE?: string
  /** Unix seconds. */
  readonly TIMESTAMP?: number | string
  readonly FROMADDRESS?: string
  /** Bytes of the message. */
  readonly MSIZE?: number | string
  /** As you gave it when sending. */
  readonly 'X-APIHEADER'?: string
  /** With commas between them. */
  readonly TAGS?: string
  /** Of opens, clicks, unsubscribes and complaints. */
  readonly USERAGENT?: string
  /** Of opens, clicks, unsubscribes and complaints. */
  readonly IPADDRESS?: string
  /** Of clicks. */
  readonly URL?: string
  /** Of bounces, in older accounts: `HARDBOUNCE`, or another word for a soft one. */
  readonly BOUNCE_TYPE?: string
  /** Of bounces, in older accounts. */
  readonly BOUNCE_REASON?: string
  readonly RCPTID?: string
  readonly CLIENTID?: string
  readonly [name: string]: unknown
}

/**
 * An event in the form of SendGrid, with your custom arguments beside the other members.
 *
 * @see https://emaildev.netcorecloud.com/migration-api/new-subpage/migration-webhooks
 */
export interface NetcoreMigrationEvent {
  readonly sg_message_id?: string
  readonly email?: string
  /** For example `bounce`. */
  readonly event?: string
  /** Of `delivered`: the reply of the server. */
  readonly response?: string
  /** Of `bounce` and `dropped`. */
  readonly reason?: string
  /** Unix seconds. */
  readonly timestamp?: number | string
  readonly fromaddress?: string
  readonly msize?: number | string
  readonly tags?: string
  readonly useragent?: string
  readonly ip?: string
  readonly url?: string
  readonly [name: string]: unknown
}
