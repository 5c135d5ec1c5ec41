/**
 * What CM.com's Email Gateway posts: one event.
 *
 * @see https://developers.cm.com/messaging/docs/webhook-event-types
 */
export interface CmComPayload {
  /** `Delivered`, `Opened` and so on. */
  readonly Type?: string
  /** In ISO 8601 with an offset, and up to seven digits after the second. */
  readonly CreatedAt?: string
  /** What the send API returned. */
  readonly MessageId?: string
  readonly Data?: CmComData
  readonly [name: string]: unknown
}

/** What an event is about. */
export interface CmComData {
  readonly To?: string
  readonly From?: string
  /** Of the mail: its events share it. */
  readonly Id?: string
  /** What you gave as `customerReference` when sending. */
  readonly CustomerReference?: string
  /** Only of `Bounced`. */
  readonly Bounce?: CmComBounce
  /** Only of `Clicked`. Unconfirmed. */
  readonly Url?: string
  readonly [name: string]: unknown
}

/** Why a message bounced. */
export interface CmComBounce {
  /** `HardBounce` or, unconfirmed, `SoftBounce`. */
  readonly Type?: string
  /** For example `InvalidRecipient`. */
  readonly SubType?: string
  /** In words of CM.com's own. */
  readonly Message?: string
}
