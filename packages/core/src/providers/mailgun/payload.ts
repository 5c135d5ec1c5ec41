import type { JsonValue } from '../../events/base.js'
import type { FormFile } from '../../read/form/shape.js'

/** What Mailgun posts: events as JSON; inbound messages, and events of webhooks set up before June 2018, as a form. */
export type MailgunPayload = MailgunWebhook | MailgunForm

/**
 * What a webhook posts: one event.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads
 */
export interface MailgunWebhook {
  readonly signature?: MailgunSignature
  readonly 'event-data'?: MailgunEventData
  readonly fields?: undefined
}

/** What proves a delivery. It says nothing about the event. */
export interface MailgunSignature {
  /** Unix seconds of the signing, in digits. */
  readonly timestamp?: string
  /** 50 random characters. */
  readonly token?: string
  /** HMAC-SHA256 over timestamp and token, in hex. */
  readonly signature?: string
  /** The same, with the key of the primary account: on events of a subaccount. */
  readonly 'parent-signature'?: string
}

/**
 * One event, as webhooks and the Events API have it. Mailgun adds fields freely.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-types
 */
export interface MailgunEventData {
  /** For example `failed`. */
  readonly event?: string
  /** Unique within a day. */
  readonly id?: string
  /** Unix seconds, with microseconds after the point. */
  readonly timestamp?: number
  readonly 'log-level'?: string
  /** Bare address. Missing on `rejected` and `stored`. */
  readonly recipient?: string
  readonly 'recipient-domain'?: string
  readonly 'recipient-provider'?: string
  /** Of `failed`: `temporary` or `permanent`. */
  readonly severity?: string
  /** Of `failed`, for example `bounce`, `suppress-bounce`, `old`, `generic`. */
  readonly reason?: string
  readonly reject?: { readonly reason?: string; readonly description?: string }
  readonly 'delivery-status'?: MailgunDeliveryStatus | null
  readonly flags?: {
    readonly 'is-authenticated'?: boolean
    /** Whether this is an inbound message that a route forwards. */
    readonly 'is-routed'?: boolean
    readonly 'is-system-test'?: boolean
    readonly 'is-test-mode'?: boolean
    readonly 'is-big'?: boolean
    readonly 'is-delayed-bounce'?: boolean
  }
  readonly message?: {
    /** Of `opened`, `clicked` and `unsubscribed` only `message-id`, which has no angle brackets. */
    readonly headers?: Readonly<Record<string, string>>
    readonly attachments?: readonly JsonValue[]
    readonly recipients?: readonly string[]
    readonly size?: number
  }
  readonly envelope?: {
    readonly sender?: string
    readonly targets?: string
    readonly transport?: string
    readonly 'sending-ip'?: string
    readonly 'sending-host'?: string
  }
  readonly tags?: readonly string[]
  /** What you attached when sending: any JSON, often as text. */
  readonly 'user-variables'?: Readonly<Record<string, JsonValue>>
  readonly campaigns?: readonly { readonly id?: string; readonly name?: string }[]
  readonly 'mailing-list'?: {
    readonly address?: string
    readonly 'list-id'?: string
    readonly sid?: string
  }
  readonly template?: { readonly name?: string; readonly version?: string }
  readonly batch?: { readonly id?: string }
  readonly account?: { readonly id?: string }
  readonly domain?: { readonly name?: string }
  readonly storage?: {
    readonly url?: string
    readonly key?: string
    readonly region?: string
    readonly env?: string
  }
  /** Of `clicked`. */
  readonly url?: string
  readonly ip?: string
  readonly geolocation?: {
    readonly country?: string
    readonly region?: string
    readonly city?: string
  }
  readonly 'client-info'?: {
    readonly 'client-name'?: string
    readonly 'client-os'?: string
    readonly 'client-type'?: string
    readonly 'device-type'?: string
    readonly 'user-agent'?: string
    /** `apple`, `gmail` or `generic`; empty for a person. */
    readonly bot?: string | null
  }
  readonly method?: string
  readonly 'api-key-id'?: string
  readonly 'originating-ip'?: string
  readonly 'primary-dkim'?: string
  readonly routes?: readonly JsonValue[]
}

/** What came of an attempt to deliver. Texts may be empty. */
export interface MailgunDeliveryStatus {
  /** The reply code of SMTP; 499 and 600 and up are Mailgun's own. */
  readonly code?: number | string
  readonly 'enhanced-code'?: string
  readonly message?: string
  readonly description?: string
  readonly 'mx-host'?: string
  readonly 'attempt-no'?: number
  readonly 'retry-seconds'?: number
  readonly 'last-code'?: number
  readonly 'last-message'?: string
  /** Of delayed bounces: a status code. */
  readonly 'bounce-code'?: string
  /** `hard` or `soft`. */
  readonly 'bounce-type'?: string
  readonly 'session-seconds'?: number
  readonly tls?: boolean
  readonly utf8?: boolean
  readonly 'certificate-verified'?: boolean
}

/**
 * What a route posts (inbound messages), and what webhooks set up before June 2018 post, with the form taken apart.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/receive-http
 */
export interface MailgunForm {
  readonly 'event-data'?: undefined
  /**
   * Every value of every text field, in order. The headers of an inbound message, and the variables of a sent
   * one, are among Mailgun's own: a name may be there twice.
   */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** The attachments. */
  readonly files: readonly FormFile[]
  /** The message as it came (`body-mime`), where the URL of the route ends in `mime`. */
  readonly mime?: Uint8Array
}
