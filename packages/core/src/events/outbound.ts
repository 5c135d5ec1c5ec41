import type { BaseEvent, JsonValue } from './base.js'
import type { Bounce } from './bounce.js'

/** What every event about a message you sent carries, except who acted. */
export interface MessageEvent<Type extends string, Id extends string, Raw> extends BaseEvent<
  Type,
  Id,
  Raw
> {
  /** The id that the send API returned: correlate on this one. Absent where the provider leaves it out. */
  readonly messageId?: string
  /** The `Message-ID` header (RFC 5322), in angle brackets. */
  readonly rfcMessageId?: string
  /** Bare sender address. */
  readonly from?: string
  /** Decoded, where the provider sends the header as it is. */
  readonly subject?: string
  /** The tags or categories set when sending; empty where there are none. */
  readonly tags: readonly string[]
  /** What you attached to the message when sending it. */
  readonly metadata: Readonly<Record<string, JsonValue>>
  /** What you gave to `stamp` when sending. Where the provider has one place for a text of yours, whatever is in it. */
  readonly reference?: string
  /** The provider's id of the template, numbers as text. */
  readonly templateId?: string
  /** The provider's id of the campaign or batch. */
  readonly campaign?: string
}

/** An event about one message to one recipient, who is always named. */
export interface RecipientEvent<Type extends string, Id extends string, Raw> extends MessageEvent<
  Type,
  Id,
  Raw
> {
  /** Bare address of the one recipient that this event is about. */
  readonly recipient: string
  /**
   * Only where the provider does not say which of several recipients it was: all of them. Each of them gets
   * an event of its own, and `shouldSuppress` advises against acting on it.
   */
  readonly candidates?: readonly string[]
}

/** An event whose provider does not always name the recipient. */
export interface NoticeEvent<Type extends string, Id extends string, Raw> extends MessageEvent<
  Type,
  Id,
  Raw
> {
  /**
   * Bare address of the recipient; null where the notice does not name one. `candidates` lists whom it can be,
   * as far as that is known; `messageId` is always present then.
   */
  readonly recipient: string | null
  /** Where the provider does not say which of several recipients it was: all of them. */
  readonly candidates?: readonly string[]
}

/** Where a reader was, as far as the provider tells. */
export interface Geo {
  /** As the provider words it: a name or a code. */
  readonly country?: string
  /** As the provider words it. */
  readonly region?: string
  /** As the provider words it. */
  readonly city?: string
}

/** What made an open or a click that no person made. */
export type AutomatedBy = 'privacy-proxy' | 'prefetch' | 'scanner' | 'bot'

/** What opens and clicks have in common. */
export interface EngagementEvent<Type extends string, Id extends string, Raw> extends NoticeEvent<
  Type,
  Id,
  Raw
> {
  /** Of the mail program or browser. */
  readonly userAgent?: string
  /** Of the mail program or browser, or of the proxy in front of it. */
  readonly ip?: string
  /** Where that was, by the provider's guess. */
  readonly geo?: Geo
  /**
   * True for a mail-privacy proxy or link scanner, false for a person, null when the provider does not say and your
   * `isAutomated` does not know.
   */
  readonly automated: boolean | null
  /**
   * Only where `automated` is true and it is known: a mail-privacy proxy, a mail service that loads ahead of the
   * reader, a security or link scanner, or a bot of any other kind.
   */
  readonly automatedBy?: AutomatedBy
}

/** Why a delivery is delayed and until when it will be tried. */
export interface Deferral {
  /** The reply or explanation as received. */
  readonly reason?: string
  /** Three-digit SMTP reply code, for example `451`. */
  readonly smtpCode?: number
  /** Enhanced status code (RFC 3463), for example `4.7.1`. */
  readonly enhancedCode?: string
  /** Which attempt was deferred, counted as the provider counts. */
  readonly attempt?: number
  /** When the provider gives up. */
  readonly expiresAt?: Date
}

/** The provider accepted the message and will send it. */
export interface EmailQueuedEvent<Id extends string = string, Raw = unknown> extends RecipientEvent<
  'email.queued',
  Id,
  Raw
> {}

/** The message was handed to the sending server. */
export interface EmailSentEvent<Id extends string = string, Raw = unknown> extends RecipientEvent<
  'email.sent',
  Id,
  Raw
> {}

/** The recipient's server accepted the message. */
export interface EmailDeliveredEvent<
  Id extends string = string,
  Raw = unknown,
> extends RecipientEvent<'email.delivered', Id, Raw> {}

/** A temporary delay: the provider will try again. */
export interface EmailDeferredEvent<Id extends string = string, Raw = unknown> extends NoticeEvent<
  'email.deferred',
  Id,
  Raw
> {
  /** Why, and until when. */
  readonly deferral: Deferral
}

/** The recipient's side refused the message. */
export interface EmailBouncedEvent<Id extends string = string, Raw = unknown> extends NoticeEvent<
  'email.bounced',
  Id,
  Raw
> {
  /** Why, and whether trying again can help. */
  readonly bounce: Bounce
}

/** The provider refused to send. Nothing is wrong with the recipient. */
export interface EmailRejectedEvent<Id extends string = string, Raw = unknown> extends NoticeEvent<
  'email.rejected',
  Id,
  Raw
> {
  /** As received: free text of the provider. */
  readonly reason?: string
}

/** Why an address is on a suppression list. */
export type SuppressionReason = 'bounce' | 'complaint' | 'unsubscribe' | 'manual' | 'other'

/** Not sent, because the address is on a suppression list. */
export interface EmailSuppressedEvent<
  Id extends string = string,
  Raw = unknown,
> extends NoticeEvent<'email.suppressed', Id, Raw> {
  /** As received: free text of the provider. */
  readonly reason?: string
  /** Absent where the provider does not say. */
  readonly suppression?: SuppressionReason
  /** Which mail it is about: `all`, or the list, group or stream. Absent where the provider does not say: take it for all. */
  readonly scope?: string
}

/** A technical failure on the sending side. */
export interface EmailFailedEvent<Id extends string = string, Raw = unknown> extends NoticeEvent<
  'email.failed',
  Id,
  Raw
> {
  /** As received: free text of the provider. */
  readonly reason?: string
}

/** The message was opened. */
export interface EmailOpenedEvent<
  Id extends string = string,
  Raw = unknown,
> extends EngagementEvent<'email.opened', Id, Raw> {}

/** A link in the message was followed. */
export interface EmailClickedEvent<
  Id extends string = string,
  Raw = unknown,
> extends EngagementEvent<'email.clicked', Id, Raw> {
  /** The link's target; absent where the provider does not tell it. */
  readonly url?: string
}

/** The recipient reported the message as spam. */
export interface EmailComplainedEvent<
  Id extends string = string,
  Raw = unknown,
> extends NoticeEvent<'email.complained', Id, Raw> {
  /** Feedback type of the report (RFC 5965), for example `abuse`. */
  readonly feedbackType?: string
  /**
   * What the provider stops sending to the recipient for it: `all`, or the list, group or stream. Absent where the
   * provider does not say: take it for all.
   */
  readonly scope?: string
}

/** The recipient asked for no more mail. */
export interface EmailUnsubscribedEvent<
  Id extends string = string,
  Raw = unknown,
> extends NoticeEvent<'email.unsubscribed', Id, Raw> {
  /** What was left: `all`, or the list, group or stream. Absent where the provider does not say: take it for all. */
  readonly scope?: string
}

/** The recipient asked for mail again. */
export interface EmailResubscribedEvent<
  Id extends string = string,
  Raw = unknown,
> extends NoticeEvent<'email.resubscribed', Id, Raw> {
  /** What was joined again: `all`, or the list, group or stream. Absent where the provider does not say. */
  readonly scope?: string
}

/** An automatic reply (out of office, vacation) came back. */
export interface EmailAutorespondedEvent<
  Id extends string = string,
  Raw = unknown,
> extends NoticeEvent<'email.autoresponded', Id, Raw> {}

/** The message will be sent later. */
export interface EmailScheduledEvent<
  Id extends string = string,
  Raw = unknown,
> extends RecipientEvent<'email.scheduled', Id, Raw> {}

/** A scheduled message was called off. */
export interface EmailCancelledEvent<
  Id extends string = string,
  Raw = unknown,
> extends RecipientEvent<'email.cancelled', Id, Raw> {}
