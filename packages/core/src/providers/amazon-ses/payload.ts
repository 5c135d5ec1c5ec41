import type { JsonValue } from '../../events/base.js'

/** What can reach a webhook, a queue or a bus: an SES record, bare or in what brought it. */
export type AmazonSesPayload = SesRecord | SesReceivedRecord | SnsEnvelope | EventBridgeEvent

/**
 * A message of SNS. An SES record is in `Message`, as text: `sesRecord` reads it.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
 */
export interface SnsEnvelope {
  readonly Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation'
  /** The same in every attempt of one publication. */
  readonly MessageId: string
  readonly TopicArn: string
  readonly Message: string
  readonly Subject?: string | null
  /** ISO 8601: when it was published. */
  readonly Timestamp?: string
  readonly SignatureVersion?: string
  readonly Signature?: string
  readonly SigningCertURL?: string
  readonly UnsubscribeURL?: string
  /** On confirmations. */
  readonly Token?: string
  /** On confirmations: never visit it. */
  readonly SubscribeURL?: string
  readonly [name: string]: JsonValue | undefined
}

/**
 * An event of EventBridge with an SES record in `detail`.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html
 */
export interface EventBridgeEvent {
  readonly version?: string
  readonly id: string
  /** For example `Email Bounced`. */
  readonly 'detail-type': string
  readonly source: string
  readonly account?: string
  /** ISO 8601, whole seconds. */
  readonly time?: string
  readonly region?: string
  readonly resources?: readonly string[]
  readonly detail: SesRecord
  readonly [name: string]: JsonValue | SesRecord | undefined
}

/**
 * What happened to a message that you sent: an event (`eventType`) or a notification (`notificationType`).
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 * @see https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export interface SesRecord {
  /** For example `Bounce` or `Rendering Failure`. */
  readonly eventType?: string
  /** `Bounce`, `Complaint` or `Delivery`. */
  readonly notificationType?: string
  readonly mail?: SesMail
  readonly bounce?: {
    readonly bounceType?: string
    readonly bounceSubType?: string
    readonly bouncedRecipients?: readonly SesRefusedRecipient[]
    readonly timestamp?: string
    readonly feedbackId?: string
    /** For example `dsn; mta.example.com`. */
    readonly reportingMTA?: string
    readonly remoteMtaIp?: string
  }
  readonly complaint?: {
    /** All recipients who may have complained. */
    readonly complainedRecipients?: readonly { readonly emailAddress: string }[]
    readonly timestamp?: string
    readonly feedbackId?: string
    readonly complaintSubType?: string | null
    /** For example `abuse`. */
    readonly complaintFeedbackType?: string
    /** Of the system that reports, not of a browser. */
    readonly userAgent?: string
    readonly arrivalDate?: string
  }
  readonly delivery?: {
    readonly timestamp?: string
    readonly processingTimeMillis?: number
    readonly recipients?: readonly string[]
    readonly smtpResponse?: string
    readonly reportingMTA?: string
    readonly remoteMtaIp?: string
  }
  readonly deliveryDelay?: {
    readonly timestamp?: string
    readonly delayType?: string
    readonly expirationTime?: string
    readonly delayedRecipients?: readonly SesRefusedRecipient[]
    readonly reportingMTA?: string
  }
  readonly send?: Readonly<Record<string, JsonValue>>
  readonly reject?: { readonly reason?: string }
  readonly failure?: { readonly errorMessage?: string; readonly templateName?: string }
  readonly open?: SesEngagement
  readonly click?: SesEngagement & {
    readonly link?: string
    readonly linkTags?: Readonly<Record<string, readonly string[]>> | null
  }
  readonly subscription?: {
    readonly contactList?: string
    readonly timestamp?: string
    /** For example `UnsubscribeHeader`. */
    readonly source?: string
    readonly newTopicPreferences?: SesTopicPreferences
    readonly oldTopicPreferences?: SesTopicPreferences
  }
}

/**
 * A message that reached an address of yours.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
export interface SesReceivedRecord {
  readonly notificationType: string
  readonly mail?: SesMail
  readonly receipt?: {
    readonly timestamp?: string
    readonly processingTimeMillis?: number
    /** The envelope's: not those of the headers. */
    readonly recipients?: readonly string[]
    readonly spamVerdict?: SesVerdict
    readonly virusVerdict?: SesVerdict
    readonly spfVerdict?: SesVerdict
    readonly dkimVerdict?: SesVerdict
    readonly dmarcVerdict?: SesVerdict
    readonly dmarcPolicy?: string
    readonly action?: {
      /** `SNS` brings the content; `S3` says where it is. */
      readonly type?: string
      readonly topicArn?: string
      /** `UTF8` or `BASE64`: how `content` is written. */
      readonly encoding?: string
      readonly bucketName?: string
      readonly objectKey?: string
    }
  }
  /** The message as it travelled. */
  readonly content?: string
}

/** `PASS`, `FAIL`, `GRAY` or `PROCESSING_FAILED`. */
export interface SesVerdict {
  readonly status?: string
}

/** A message, as SES knows it. */
export interface SesMail {
  /** When it was sent (or received). */
  readonly timestamp?: string
  /** What the send API returned. */
  readonly messageId?: string
  /** May have a display name. */
  readonly source?: string
  readonly sourceArn?: string
  readonly sourceIp?: string
  readonly sendingAccountId?: string
  readonly callerIdentity?: string
  readonly destination?: readonly string[]
  readonly headersTruncated?: boolean
  readonly headers?: readonly { readonly name: string; readonly value: string }[]
  readonly commonHeaders?: {
    readonly from?: readonly string[]
    readonly to?: readonly string[]
    readonly cc?: readonly string[]
    readonly bcc?: readonly string[]
    readonly replyTo?: readonly string[]
    readonly date?: string
    readonly messageId?: string
    readonly subject?: string
    readonly returnPath?: string
    readonly sender?: string
  }
  /** Names that begin with `ses:` are Amazon's. */
  readonly tags?: Readonly<Record<string, readonly string[]>>
}

/** A recipient and what its server said. */
export interface SesRefusedRecipient {
  readonly emailAddress: string
  /** For example `failed`. */
  readonly action?: string
  /** For example `5.1.1`. */
  readonly status?: string
  /** For example `smtp; 550 5.1.1 no such user`. */
  readonly diagnosticCode?: string
}

/** Who opened or clicked. */
export interface SesEngagement {
  readonly ipAddress?: string
  readonly timestamp?: string
  readonly userAgent?: string
}

/** What a contact wants of a list. */
export interface SesTopicPreferences {
  readonly unsubscribeAll?: boolean
  readonly topicSubscriptionStatus?: readonly {
    readonly topicName: string
    /** `OptIn` or `OptOut`. */
    readonly subscriptionStatus: string
  }[]
}
