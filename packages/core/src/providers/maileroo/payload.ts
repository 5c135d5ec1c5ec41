import type { JsonValue } from '../../events/base.js'
import type { events } from './events.js'

/**
 * What Maileroo posts.
 *
 * @see https://maileroo.com/docs/api-reference/emails/webhooks
 */
export type MailerooPayload = MailerooEvent | MailerooInbound

/** An event about a message that you sent. */
export interface MailerooEvent {
  /** 24 hexadecimal digits. */
  readonly event_id?: string
  readonly event_type: Exclude<keyof typeof events, 'inbound'>
  /** Unix seconds. */
  readonly event_time?: number
  /** ISO 8601, with milliseconds. */
  readonly inserted_at?: string
  /** Of the `Message-ID` header, with or without angle brackets. */
  readonly message_id?: string
  /** What the send API returned. */
  readonly message_reference_id?: string
  readonly domain_id?: number
  readonly user_id?: number
  /** As it was set when sending. */
  readonly tags?: Readonly<Record<string, JsonValue>> | null
  readonly event_data?: MailerooEventData
}

/** What happened. */
export interface MailerooEventData {
  /** Not of opens and clicks; of rejections a list. */
  readonly to?: string | readonly string[]
  /** Only of rejections. */
  readonly from?: readonly string[]
  /** Of `deferred` and `failed`. */
  readonly reason?: string
  /** Only of `rejected`. */
  readonly reject_reason?: string
  readonly ip?: string
  readonly user_agent?: string
  /** Only of `clicked`. */
  readonly original_url?: string
}

/**
 * An inbound message.
 *
 * @see https://maileroo.com/docs/inbound-routing/webhooks
 */
export interface MailerooInbound {
  readonly _id?: string
  readonly message_id?: string
  readonly domain?: string
  readonly envelope_sender?: string
  /** On the envelope. */
  readonly recipients: readonly string[]
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: MailerooBody
  readonly attachments?: readonly MailerooFile[] | null
  readonly spf_result?: string
  readonly dkim_result?: boolean | string
  readonly is_dmarc_aligned?: boolean
  readonly is_spam?: boolean
  /** Unix seconds. */
  readonly processed_at?: number
  /** Says once whether the message is genuine. */
  readonly validation_url: string
  /** Erases the message at Maileroo. */
  readonly deletion_url?: string
}

/** The text of an inbound message. */
export interface MailerooBody {
  readonly plaintext?: string
  readonly html?: string
  /** The last message of the thread. */
  readonly stripped_plaintext?: string
  readonly stripped_html?: string
  readonly other_parts?: JsonValue
  readonly raw_mime?: { readonly url?: string; readonly size?: number }
}

/** A file of an inbound message: a link that does not live for long. */
export interface MailerooFile {
  readonly filename?: string
  readonly content_id?: string
  readonly content_type?: string
  readonly size?: number
  readonly url?: string
}
