import type { JsonValue } from '../../events/base.js'

/**
 * What Klaviyo posts: an element of `data`, with the `meta` of the delivery beside it.
 *
 * @see https://developers.klaviyo.com/en/docs/working_with_system_webhooks
 */
export interface KlaviyoPayload {
  /** The event's id. */
  readonly external_id?: string
  /** `event:klaviyo.<metric>`, for example `event:klaviyo.bounced_email`. */
  readonly topic?: string
  /** The event, as the Events API has it. */
  readonly payload?: KlaviyoDocument
  readonly meta?: KlaviyoMeta
}

/** What the whole delivery is about. */
export interface KlaviyoMeta {
  readonly klaviyo_webhook_id?: string
  readonly klaviyo_account_id?: string
  /** ISO 8601, with microseconds. */
  readonly timestamp?: string
  readonly version?: string
}

/** A document of JSON:API. */
export interface KlaviyoDocument {
  readonly data?: KlaviyoEvent
  /** The profile, the metric. That the profile is always there is unconfirmed. */
  readonly included?: readonly KlaviyoResource[]
  readonly links?: Readonly<Record<string, JsonValue>>
}

/** An event. */
export interface KlaviyoEvent {
  /** `event`. */
  readonly type?: string
  readonly id?: string
  readonly attributes?: {
    /** Unix seconds. */
    readonly timestamp?: number
    readonly event_properties?: KlaviyoProperties
    /** ISO 8601; a blank instead of the `T` was seen. */
    readonly datetime?: string
    readonly uuid?: string
  }
  readonly relationships?: {
    readonly profile?: { readonly data?: KlaviyoReference }
    readonly metric?: { readonly data?: KlaviyoReference }
    readonly attributions?: JsonValue
  }
}

/** What a metric says; which of these are there varies. */
export interface KlaviyoProperties {
  readonly Subject?: string
  readonly 'Campaign Name'?: string
  readonly 'Email Domain'?: string
  readonly 'Recipient Email Address'?: string
  /** The message of the campaign or flow: all of its recipients share it. */
  readonly $message?: string
  readonly $flow?: string
  /** `Hard` or `Soft`. */
  readonly 'Bounce Type'?: string
  readonly URL?: string
  readonly List?: string
  readonly machine_open?: boolean
  readonly 'Client Name'?: string
  readonly 'Client OS'?: string
  readonly 'Client Type'?: string
  readonly [name: string]: JsonValue | undefined
}

/** Which resource. */
export interface KlaviyoReference {
  readonly type?: string
  readonly id?: string
}

/** A resource that an event is related to. */
export interface KlaviyoResource extends KlaviyoReference {
  /** Of a profile, `email` among others. */
  readonly attributes?: Readonly<Record<string, JsonValue>>
}
