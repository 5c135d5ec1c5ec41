import type { FormFile } from '../../read/form/shape.js'

/**
 * What Infobip posts: a report out of a list of them, an open or the like, a warning, or an inbound message.
 *
 * @see https://www.infobip.com/docs/developer-resources/about-infobip-apis/webhooks
 */
export type InfobipEmailPayload =
  | InfobipEmailReport
  | InfobipEmailTracking
  | InfobipEmailPlatformEvent
  | InfobipEmailInbound

/** What all about a sent message have. */
export interface InfobipEmailMessage {
  /** In the schema a number, in the samples a text. */
  readonly messageId?: string | number
  readonly bulkId?: string
  /** What you gave when sending. */
  readonly callbackData?: string
}

/** A delivery report: an element of `results`. */
export interface InfobipEmailReport extends InfobipEmailMessage {
  readonly to?: string
  /** `2026-09-08T05:27:57.628+0000`: the offset has no colon. */
  readonly sentAt?: string
  readonly doneAt?: string
  readonly attemptCount?: number
  readonly smsCount?: number
  readonly price?: unknown
  readonly status?: InfobipEmailStatus
  readonly error?: InfobipEmailError
  readonly smtp?: { readonly response?: string }
  readonly sendingIp?: string
  readonly browserLink?: string
  readonly entityId?: string
  readonly applicationId?: string
  readonly campaignReferenceId?: string
  readonly timeToFirstAttempt?: unknown
}

/** How far a message has come. */
export interface InfobipEmailStatus {
  readonly id?: number
  readonly groupId?: number
  /** `PENDING`, `UNDELIVERABLE`, `DELIVERED`, `EXPIRED` or `REJECTED`. */
  readonly groupName?: string
  readonly name?: string
  readonly description?: string
}

/** What went wrong; `id` 0 where nothing did. */
export interface InfobipEmailError extends InfobipEmailStatus {
  readonly permanent?: boolean
}

/** An open, a click, a complaint, a late bounce or an unsubscription. */
export interface InfobipEmailTracking extends InfobipEmailMessage {
  /** `OPENED`, `CLICKED`, `COMPLAINED`, `LATE_BOUNCE` or `UNSUBSCRIBED`. */
  readonly notificationType?: string
  readonly eventId?: string
  readonly domain?: string
  readonly recipient?: string
  /** Only of complaints and late bounces. */
  readonly sender?: string
  /** Only of clicks. */
  readonly url?: string
  /** Milliseconds: when the message was sent, not when this happened. */
  readonly sendDateTime?: number
  readonly recipientInfo?: {
    readonly deviceType?: string
    readonly os?: string
    readonly deviceName?: string
  }
  readonly geoLocation?: { readonly countryName?: string; readonly city?: string }
}

/** A warning about a domain. */
export interface InfobipEmailPlatformEvent {
  readonly eventId?: string
  /** Milliseconds. */
  readonly createdAt?: number
  readonly eventDetails?: {
    /** `HIGH_BOUNCE_RATE_WARNING`, or `HIGH_BOUNCE_RATE_BLOCKED`: the domain sends nothing for 24 hours. */
    readonly type?: string
    readonly accountKey?: string
    readonly domain?: string
    readonly blockThreshold?: number
    readonly bounceRate?: number
    readonly scope?: string
  }
}

/** An inbound message, as its form has it. What holds more than a text may be JSON, or have names in brackets (unconfirmed). */
export interface InfobipEmailInbound {
  readonly id?: string
  readonly from?: string
  /** `[help@example.com]` */
  readonly to?: string
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  readonly headers?: unknown
  readonly envelope?: string | { readonly from?: string; readonly to?: string | readonly string[] }
  readonly senderIp?: string
  readonly spfCheck?: string
  readonly dkimCheck?: string | { readonly result?: string; readonly domains?: unknown }
  readonly attachmentInfo?: string | readonly InfobipEmailAttachmentInfo[]
  /** `attachment1` and so on. */
  readonly [attachment: `attachment${number}`]: FormFile | string | undefined
}

/** What is known of a file. */
export interface InfobipEmailAttachmentInfo {
  /** The field that holds it. */
  readonly name?: string
  readonly contentType?: string
  readonly filename?: string
  readonly contentId?: string | null
}
