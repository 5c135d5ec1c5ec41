import type { JsonValue } from '../../events/base.js'
import type { events } from './events.js'

/**
 * What Postal posts: an event, or an inbound message.
 *
 * @see https://docs.postalserver.io/developer/webhooks
 */
export type PostalPayload = PostalEvent | PostalInbound | PostalRawInbound

/** An event, about a message or a domain. */
export interface PostalEvent {
  readonly event:
    | Exclude<keyof typeof events, 'inbound'>
    | 'SendLimitApproaching'
    | 'SendLimitExceeded'
  /** Unix seconds, with a fraction: when the webhook was queued. */
  readonly timestamp?: number
  readonly payload: PostalEventPayload
  /** The same in every attempt; another for each webhook. */
  readonly uuid?: string
}

/** What happened, by the event. */
export interface PostalEventPayload {
  readonly message?: PostalMessage
  /** Of `MessageBounced`. */
  readonly original_message?: PostalMessage
  /** Of `MessageBounced`: the report. */
  readonly bounce?: PostalMessage
  /** `Sent`, `SoftFail`, `HardFail` or `Held`. */
  readonly status?: string
  /** Postal's own words. */
  readonly details?: string | null
  /** The reply of the other server, its first 512 characters. */
  readonly output?: string | null
  readonly sent_with_ssl?: boolean | null
  /** Unix seconds, with a fraction. */
  readonly timestamp?: number
  /** Seconds. */
  readonly time?: number | null
  readonly url?: string
  /** Of the link. */
  readonly token?: string
  readonly ip_address?: string
  readonly user_agent?: string
  readonly server?: PostalServer
  readonly volume?: number
  readonly limit?: number
  readonly domain?: string
  readonly uuid?: string
  readonly dns_checked_at?: number
  /** `OK`, `Missing` or `Invalid`. */
  readonly spf_status?: string | null
  readonly spf_error?: string | null
  readonly dkim_status?: string | null
  readonly dkim_error?: string | null
  readonly mx_status?: string | null
  readonly mx_error?: string | null
  readonly return_path_status?: string | null
  readonly return_path_error?: string | null
}

/** A message to one recipient. */
export interface PostalMessage {
  /** Each mail server counts from 1. */
  readonly id?: number
  readonly token?: string
  /** `outgoing` or `incoming`. */
  readonly direction?: string
  /** Without angle brackets. */
  readonly message_id?: string
  /** On the envelope. */
  readonly to?: string
  /** On the envelope. */
  readonly from?: string
  readonly subject?: string
  readonly timestamp?: number
  /** `NotChecked`, `NotSpam` or `Spam`. */
  readonly spam_status?: string
  readonly tag?: string | null
}

/** A mail server of the installation. */
export interface PostalServer {
  readonly uuid?: string
  readonly name?: string
  readonly permalink?: string
  readonly organization?: string
}

/**
 * An inbound message in its parts. In a form, everything is text.
 *
 * @see https://docs.postalserver.io/developer/http-payloads
 */
export interface PostalInbound {
  readonly id?: number | string
  readonly rcpt_to: string
  readonly mail_from?: string
  readonly token?: string
  readonly subject?: string | null
  readonly message_id?: string | null
  readonly timestamp?: number | string
  readonly size?: string | number
  readonly spam_status?: string
  readonly bounce?: boolean | number | string
  readonly received_with_ssl?: boolean | string | null
  readonly to?: string | null
  readonly cc?: string | null
  readonly from?: string | null
  readonly date?: string | null
  readonly in_reply_to?: string | null
  readonly references?: string | null
  readonly plain_body?: string | null
  readonly html_body?: string | null
  readonly replies_from_plain_body?: string | null
  readonly auto_submitted?: string | null
  readonly reply_to?: readonly string[] | null
  readonly attachment_quantity?: number | string
  readonly attachments?: readonly PostalFile[]
}

/** A file of an inbound message. */
export interface PostalFile {
  readonly filename?: string
  readonly content_type?: string
  readonly size?: number | string
  /** In base64, with line breaks. */
  readonly data?: string
}

/** An inbound message as it came. */
export interface PostalRawInbound {
  readonly id?: number | string
  readonly rcpt_to: string
  readonly mail_from?: string
  /** In base64, with line breaks. */
  readonly message: string
  readonly base64?: JsonValue
  readonly size?: number | string
}
