import type { JsonValue } from '../../events/base.js'

/**
 * What Brevo posts: three kinds of webhook with a vocabulary each. Marketing webhooks post two shapes.
 *
 * @see https://developers.brevo.com/docs/how-to-use-webhooks
 */
export type BrevoPayload = BrevoTransactional | BrevoMarketing | BrevoContact | BrevoInbound

/**
 * About a transactional message.
 *
 * @see https://developers.brevo.com/docs/transactional-webhooks
 */
export interface BrevoTransactional {
  /** For example `hard_bounce`. */
  readonly event?: string
  readonly email?: string
  /** Of the webhook: not of the event. */
  readonly id?: number | string
  /** The `Message-ID` header, which the send API returns too. */
  readonly 'message-id'?: string
  /** Without a zone, in the time of Paris. */
  readonly date?: string
  /** Unix seconds; hours off in older deliveries. */
  readonly ts?: number
  /** Unix seconds; hours off in older deliveries. */
  readonly ts_event?: number
  /** Unix milliseconds, sometimes seconds. */
  readonly ts_epoch?: number
  /** `ts_epoch`, misspelt: seen on opens by a proxy. */
  readonly s_epoch?: number
  readonly subject?: string
  readonly tags?: readonly string[]
  /** A list as JSON text, one tag, the template's name, or a list. */
  readonly tag?: string | readonly string[]
  /** What the header of this name held when sending. */
  readonly 'X-Mailin-custom'?: string
  /** Documented as the sending address; was seen with what looks like the reader's. */
  readonly sending_ip?: string
  readonly template_id?: number
  readonly reason?: string
  /** Empty on opens. */
  readonly link?: string
  readonly mirror_link?: string
  /** 0 for recipients that are not a contact. */
  readonly contact_id?: number
  readonly sender_email?: string
  readonly user_agent?: string
  /** For example `DESKTOP`. */
  readonly device_used?: string
  readonly is_returnpath?: boolean
  readonly [name: string]: JsonValue | undefined
}

/**
 * About a message of a campaign.
 *
 * @see https://developers.brevo.com/docs/marketing-webhooks
 */
export interface BrevoMarketing {
  readonly event?: string
  readonly email?: string
  readonly id?: number | string
  readonly camp_id?: number
  readonly 'campaign name'?: string
  /** Local time without a zone. */
  readonly date_sent?: string
  /** Local time without a zone. */
  readonly date_event?: string
  /** Unix seconds. */
  readonly ts_sent?: number
  /** Unix seconds. */
  readonly ts_event?: number
  /** Unix seconds. */
  readonly ts?: number
  /** May be empty. */
  readonly tag?: string
  readonly segment_ids?: readonly number[]
  readonly reason?: string
  /** The link that was clicked. */
  readonly URL?: string
  readonly [name: string]: JsonValue | undefined
}

/**
 * About a contact, also posted by marketing webhooks.
 *
 * @see https://developers.brevo.com/docs/marketing-webhooks
 */
export interface BrevoContact {
  /** `list_addition`, `contact_updated` or `contact_deleted`. */
  readonly event?: string
  readonly email?: string
  /** The same in the events of different contacts: not the contact's. */
  readonly id?: number | string
  readonly key?: string
  readonly list_id?: readonly number[]
  /** Attributes, on `contact_updated`. */
  readonly content?: readonly JsonValue[]
  readonly date?: string
  /** Unix seconds. */
  readonly ts?: number
  /** Empty for changes that were not made through the API. */
  readonly api_key_name?: string
  readonly [name: string]: JsonValue | undefined
}

/**
 * One inbound message: an element of `items`.
 *
 * @see https://developers.brevo.com/docs/inbound-parse-webhooks
 */
export interface BrevoInbound {
  /** Documented as a list over the recipients; one was seen. */
  readonly Uuid?: readonly string[]
  readonly MessageId?: string
  readonly InReplyTo?: string | null
  readonly From?: BrevoMailbox
  readonly To?: readonly BrevoMailbox[]
  readonly Cc?: readonly BrevoMailbox[]
  readonly ReplyTo?: BrevoMailbox | null
  readonly Recipients?: readonly (string | BrevoMailbox)[]
  /** The `Date` header. */
  readonly SentAtDate?: string
  readonly Subject?: string
  /** A list where a header came several times. */
  readonly Headers?: Readonly<Record<string, string | readonly string[]>>
  readonly SpamScore?: number
  /** Without quotes and signature. */
  readonly ExtractedMarkdownMessage?: string | null
  readonly ExtractedMarkdownSignature?: string | null
  readonly RawHtmlBody?: string | null
  readonly RawTextBody?: string | null
  readonly Attachments?: readonly BrevoAttachment[]
  readonly [name: string]: unknown
}

/** A mailbox of an inbound message. */
export interface BrevoMailbox {
  readonly Name?: string | null
  readonly Address?: string
  readonly [name: string]: unknown
}

/** A file of an inbound message; its bytes are fetched by `DownloadToken`. */
export interface BrevoAttachment {
  /** May be empty. */
  readonly Name?: string
  readonly ContentType?: string
  /** In bytes. */
  readonly ContentLength?: number
  readonly ContentID?: string | null
  readonly DownloadToken?: string
  readonly [name: string]: unknown
}
