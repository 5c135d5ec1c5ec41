import type { JsonValue } from '../../events/base.js'

/**
 * What a webhook step of a Plunk workflow posts: the default body, or one after the template in these docs, in which
 * every value is text.
 *
 * @see https://docs.useplunk.com/guides/webhooks
 */
export interface PlunkPayload {
  /** The name of the event: only in a body of your own. */
  readonly type?: string
  readonly contact?: PlunkContact
  readonly workflow?: { readonly id?: string; readonly name?: string }
  readonly execution?: PlunkExecution
  /** The data of the event that started the workflow; of an event of yours whatever you tracked. */
  readonly event?: PlunkEvent | PlunkReceived | PlunkUnsubscribed | PlunkSegment
  readonly [name: string]: unknown
}

/** Whom the workflow is about. */
export interface PlunkContact {
  /** Only in a body of your own. */
  readonly id?: string
  readonly email?: string
  readonly subscribed?: boolean | string
  readonly data?: Readonly<Record<string, JsonValue>>
  readonly [name: string]: unknown
}

/** One run of the workflow. */
export interface PlunkExecution {
  readonly id?: string
  /** ISO 8601. A workflow may wait before it comes to its webhook. */
  readonly startedAt?: string
  readonly [name: string]: unknown
}

/** What is said of a message that you sent. Times are in ISO 8601. */
export interface PlunkEvent {
  readonly subject?: string
  readonly from?: string
  readonly fromName?: string | null
  /** The id of Amazon SES. */
  readonly messageId?: string
  /** The id that `POST /v1/send` returned. */
  readonly emailId?: string
  readonly templateId?: string | null
  readonly campaignId?: string | null
  /** For example `TRANSACTIONAL` or `CAMPAIGN`. */
  readonly sourceType?: string
  /** Only for `email.sent`. */
  readonly sentAt?: string
  /** Only for `email.delivery`. */
  readonly deliveredAt?: string
  /** Only for `email.open`. */
  readonly openedAt?: string
  /** Only for `email.open`. */
  readonly opens?: number | string
  /** Only for `email.open`. */
  readonly isFirstOpen?: boolean | string
  /** Only for `email.click`. */
  readonly link?: string
  /** Only for `email.click`. */
  readonly clickedAt?: string
  /** Only for `email.click`. */
  readonly clicks?: number | string
  /** Only for `email.click`. */
  readonly isFirstClick?: boolean | string
  /** `Permanent` or `Transient`. Only for `email.bounce`. */
  readonly bounceType?: string
  /** Only for `email.bounce`, and not for transient ones. */
  readonly bouncedAt?: string
  /** Only for `email.bounce`, and only for transient ones. */
  readonly transientBounce?: boolean | string
  /** Only for `email.complaint`. */
  readonly complainedAt?: string
  readonly [name: string]: unknown
}

/** A verdict of Amazon SES: `PASS`, `FAIL`, `GRAY` or `PROCESSING_FAILED`. */
export type PlunkVerdict = string

/**
 * An inbound message.
 *
 * @see https://docs.useplunk.com/guides/receiving-emails
 */
export interface PlunkReceived {
  /** The id of Amazon SES, not the `Message-ID` header. */
  readonly messageId?: string
  /** The sender of the envelope. */
  readonly from?: string
  readonly fromHeader?: string
  /** The one recipient of the envelope that this event is about. */
  readonly to?: string
  readonly subject?: string
  /** ISO 8601. */
  readonly timestamp?: string
  /** All recipients of the envelope. */
  readonly recipients?: readonly string[]
  readonly hasContent?: boolean
  /** HTML, cleaned; also where the message was plain text. */
  readonly body?: string
  readonly spamVerdict?: PlunkVerdict
  readonly virusVerdict?: PlunkVerdict
  readonly spfVerdict?: PlunkVerdict
  readonly dkimVerdict?: PlunkVerdict
  readonly dmarcVerdict?: PlunkVerdict
  readonly processingTimeMillis?: number
  readonly [name: string]: unknown
}

/** Why a contact is unsubscribed, where Plunk did it. */
export interface PlunkUnsubscribed {
  /** `bounce` or `complaint`. */
  readonly reason?: string
  readonly [name: string]: unknown
}

/** The segment that a contact came into or left. */
export interface PlunkSegment {
  readonly segmentId?: string
  readonly segmentName?: string
  readonly [name: string]: unknown
}
