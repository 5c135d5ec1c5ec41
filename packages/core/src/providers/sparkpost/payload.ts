import type { JsonValue } from '../../events/base.js'

/**
 * What SparkPost posts: one element of its list. A ping has an empty `msys`.
 *
 * @see https://developers.sparkpost.com/api/webhooks/
 */
export interface SparkPostPayload {
  readonly msys?: SparkPostClasses
  /** The customer; missing in samples of the documentation. */
  readonly cust?: { readonly id?: string }
}

/** The event of an element, under its class: one of these. */
export interface SparkPostClasses {
  readonly message_event?: SparkPostMessageEvent
  readonly track_event?: SparkPostTrackEvent
  readonly gen_event?: SparkPostMessageEvent
  readonly unsubscribe_event?: SparkPostUnsubscribeEvent
  readonly relay_event?: SparkPostOtherEvent
  readonly ab_test_event?: SparkPostOtherEvent
  readonly ingest_event?: SparkPostOtherEvent
  readonly relay_message?: SparkPostInbound
}

/** A flag: it comes as any of the three, for example `true`, `1` or `"1"`. */
export type SparkPostFlag = boolean | number | string

/** What events about a sent message have. Numbers are text. */
export interface SparkPostEvent {
  readonly type?: string
  /** A number too large for JavaScript, as text, or a UUID. */
  readonly event_id?: string
  /** Unix seconds as text; was seen in ISO 8601 form. */
  readonly timestamp?: string
  /** What the send API returned; all recipients share it. */
  readonly transmission_id?: string
  /** Of one recipient; given later, not by the send API. */
  readonly message_id?: string
  /** In lower case. */
  readonly rcpt_to?: string
  /** As you wrote it. */
  readonly raw_rcpt_to?: string
  /** `cc` or `bcc`; missing for `To`. */
  readonly rcpt_type?: string
  readonly rcpt_hash?: string
  /** The metadata of the message and of the recipient in one. */
  readonly rcpt_meta?: Readonly<Record<string, JsonValue>>
  /** Only from recipient lists. */
  readonly rcpt_tags?: readonly string[]
  readonly recipient_domain?: string
  readonly routing_domain?: string
  readonly mailbox_provider?: string
  readonly mailbox_provider_region?: string
  readonly friendly_from?: string
  /** The sender on the envelope. */
  readonly msg_from?: string
  readonly subject?: string
  /** May be empty. */
  readonly campaign_id?: string
  /** Without a stored template: `template_` and the `transmission_id`. */
  readonly template_id?: string
  readonly template_version?: string
  readonly customer_id?: string
  readonly subaccount_id?: string
  /** ISO 8601. */
  readonly injection_time?: string
  /** Unix seconds. */
  readonly scheduled_time?: string
  /** In bytes. */
  readonly msg_size?: string
  readonly ip_pool?: string
  readonly sending_ip?: string
  /** How the message was sent, for example `esmtp`. */
  readonly delv_method?: string
  /** How SparkPost got the message. */
  readonly recv_method?: string
  readonly ab_test_id?: string
  readonly ab_test_version?: string
  readonly open_tracking?: SparkPostFlag
  readonly click_tracking?: SparkPostFlag
  readonly initial_pixel?: SparkPostFlag
  readonly amp_enabled?: SparkPostFlag
  readonly transactional?: SparkPostFlag
}

/** What became of a message. */
export interface SparkPostMessageEvent extends SparkPostEvent {
  /** Of the recipient's server. For `delivery` and `bounce`. */
  readonly ip_address?: string
  readonly outbound_tls?: SparkPostFlag
  /** In milliseconds. */
  readonly queue_time?: string
  readonly num_retries?: string
  /** For example `10`: see the table of the docs. */
  readonly bounce_class?: string
  /** The SMTP code; may be empty. */
  readonly error_code?: string
  /** The SMTP reply. */
  readonly raw_reason?: string
  /** The SMTP reply with its addresses masked. */
  readonly reason?: string
  /** The feedback type, for example `abuse`. Only for `spam_complaint`. */
  readonly fbtype?: string
  /** Only for `spam_complaint`. */
  readonly report_by?: string
  /** Only for `spam_complaint`. */
  readonly report_to?: string
  /** Only for `policy_rejection`. */
  readonly remote_addr?: string
  /** The substitution data: personal, and may be large. Only for `generation_failure`. */
  readonly rcpt_subs?: Readonly<Record<string, JsonValue>>
}

/** An open or a click. */
export interface SparkPostTrackEvent extends SparkPostEvent {
  /** Of the reader. */
  readonly ip_address?: string
  readonly user_agent?: string
  readonly geo_ip?: SparkPostGeo
  /** Only for clicks. */
  readonly target_link_url?: string
  /** Only for clicks. */
  readonly target_link_name?: string
}

/** Where an IP address is. */
export interface SparkPostGeo {
  readonly country?: string
  readonly region?: string
  readonly city?: string
  readonly latitude?: number
  readonly longitude?: number
}

/** An unsubscribe. */
export interface SparkPostUnsubscribeEvent extends SparkPostEvent {
  /** Only for `link_unsubscribe`. */
  readonly target_link_url?: string
  /** Only for `link_unsubscribe`. */
  readonly user_agent?: string
}

/** What is not about a message that you sent: it becomes `unknown`. */
export interface SparkPostOtherEvent {
  readonly type?: string
  readonly event_id?: string
  readonly timestamp?: string
  readonly customer_id?: string
}

/**
 * An inbound message.
 *
 * @see https://developers.sparkpost.com/api/relay-webhooks/
 */
export interface SparkPostInbound {
  readonly webhook_id?: string
  readonly customer_id?: string
  /** `smtp`; may be missing. */
  readonly protocol?: string
  /** The sender on the envelope. */
  readonly msg_from?: string
  /** The one recipient on the envelope. */
  readonly rcpt_to?: string
  readonly friendly_from?: string
  readonly content?: SparkPostContent
}

/** What an inbound message holds. */
export interface SparkPostContent {
  readonly subject?: string
  readonly to?: readonly string[]
  readonly cc?: readonly string[]
  /** The last part of this type. */
  readonly text?: string
  /** The last part of this type. */
  readonly html?: string
  /** One object for each header, in their order. */
  readonly headers?: readonly Readonly<Record<string, string>>[]
  /** The message as it came, or that in base64. */
  readonly email_rfc822?: string
  readonly email_rfc822_is_base64?: boolean
}
