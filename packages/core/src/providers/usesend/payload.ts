import type { JsonValue } from '../../events/base.js'

/**
 * What useSend posts.
 *
 * @see https://docs.usesend.com/guides/webhooks
 */
export type UseSendPayload =
  | UseSendEnvelope<`email.${string}`, UseSendEmail>
  | UseSendEnvelope<`contact.${string}`, UseSendContact>
  | UseSendEnvelope<`domain.${string}`, UseSendDomain>
  | UseSendEnvelope<'webhook.test', UseSendTest>

/** What is around the data of every event. */
export interface UseSendEnvelope<Type extends string, Data> {
  /** `call_…`, the same in every attempt, and another one at each endpoint. */
  readonly id?: string
  readonly type?: Type
  /** Of the format, for example `2026-01-18`. */
  readonly version?: string
  /** ISO 8601: when the event happened. */
  readonly createdAt?: string
  readonly teamId?: number
  readonly data?: Data
  /** From 1 to 6. */
  readonly attempt?: number
}

/** About a message. */
export interface UseSendEmail {
  readonly id?: string
  /** For example `DELIVERY_DELAYED`. */
  readonly status?: string
  readonly from?: string
  /** All recipients of the message, whomever the event is about. */
  readonly to?: readonly string[]
  /** ISO 8601: when the message was sent, not when the event happened. */
  readonly occurredAt?: string
  readonly subject?: string
  readonly campaignId?: string
  readonly contactId?: string
  readonly domainId?: number
  /** Documented; the code of July 2026 does not fill it. */
  readonly templateId?: string
  /** Documented as yours; the code of July 2026 fills it with what Amazon SES says of the event. */
  readonly metadata?: Readonly<Record<string, JsonValue>> | null
  readonly bounce?: UseSendBounce
  readonly failed?: { readonly reason?: string }
  readonly suppression?: UseSendSuppression
  readonly open?: UseSendOpen
  readonly click?: UseSendClick
}

/** Of `email.bounced`. */
export interface UseSendBounce {
  /** `Permanent`, `Transient` or `Undetermined`. */
  readonly type?: string
  /**
   * `General` (also for what useSend does not know), `NoEmail`, `Suppressed`, `OnAccountSuppressionList`, `MailboxFull`,
   * `MessageTooLarge`, `ContentRejected` or `AttachmentRejected`.
   */
  readonly subType?: string
  /** For example `smtp; 550 5.1.1 user unknown`. */
  readonly message?: string
}

/** Of `email.suppressed`. */
export interface UseSendSuppression {
  /** `Bounce`, `Complaint` or `Manual`. */
  readonly type?: string
  readonly reason?: string
  /** The message that led to it. */
  readonly source?: string
}

/** Of `email.opened`. */
export interface UseSendOpen {
  /** ISO 8601. */
  readonly timestamp?: string
  readonly userAgent?: string
  readonly ip?: string
  /** Documented; the code of July 2026 does not fill it. */
  readonly platform?: string
}

/** Of `email.clicked`. */
export interface UseSendClick extends UseSendOpen {
  readonly url?: string
}

/** About a contact. */
export interface UseSendContact {
  readonly id?: string
  readonly email?: string
  readonly contactBookId?: string
  readonly subscribed?: boolean
  readonly properties?: Readonly<Record<string, JsonValue>>
  readonly firstName?: string | null
  readonly lastName?: string | null
  readonly createdAt?: string
  readonly updatedAt?: string
}

/** About a domain. */
export interface UseSendDomain {
  readonly id?: number
  readonly name?: string
  /** For example `SUCCESS`. */
  readonly status?: string
  readonly region?: string
  readonly createdAt?: string
  readonly updatedAt?: string
  readonly clickTracking?: boolean
  readonly openTracking?: boolean
  readonly subdomain?: string | null
  readonly dkimStatus?: string | null
  readonly spfDetails?: string | null
  readonly dmarcAdded?: boolean
}

/** Of `webhook.test`. */
export interface UseSendTest {
  readonly test?: boolean
  readonly webhookId?: string
  readonly sentAt?: string
}
