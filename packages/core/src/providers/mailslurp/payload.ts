/**
 * What MailSlurp posts, with its default body.
 *
 * @see https://docs.mailslurp.com/webhooks/
 */
export type MailSlurpPayload =
  | MailSlurpEmail
  | MailSlurpAttachmentPayload
  | MailSlurpOpened
  | MailSlurpRead
  | MailSlurpDeliveryStatus
  | MailSlurpBounce
  | MailSlurpBounceRecipient
  | MailSlurpContact
  | MailSlurpSms

/** What every payload has. */
export interface MailSlurpEnvelope {
  /** Of this payload, the same in every redelivery. It is not a `Message-ID`. */
  readonly messageId?: string
  readonly webhookId?: string
  readonly webhookName?: string | null
  readonly inboxId?: string
  /** ISO 8601. */
  readonly createdAt?: string
}

/** A message reached an inbox. */
export interface MailSlurpEmail extends MailSlurpEnvelope {
  readonly eventName?: 'NEW_EMAIL' | 'EMAIL_RECEIVED'
  readonly domainId?: string | null
  readonly emailId?: string
  readonly from?: string
  readonly to?: readonly string[]
  readonly cc?: readonly string[]
  readonly bcc?: readonly string[]
  readonly subject?: string | null
  readonly attachmentMetaDatas?: readonly MailSlurpFile[]
}

/** A file, by which it can be fetched. */
export interface MailSlurpFile {
  readonly id?: string
  readonly name?: string
  readonly contentType?: string
  /** In bytes. */
  readonly contentLength?: number
  readonly contentId?: string | null
}

/** A file reached an inbox: an `unknown` event, since the message is one. */
export interface MailSlurpAttachmentPayload extends MailSlurpEnvelope {
  readonly eventName?: 'NEW_ATTACHMENT'
  readonly attachmentId?: string
  readonly name?: string
  readonly contentType?: string
  readonly contentLength?: number
}

/** A recipient opened a message. */
export interface MailSlurpOpened extends MailSlurpEnvelope {
  readonly eventName?: 'EMAIL_OPENED'
  readonly pixelId?: string
  readonly sentEmailId?: string
  readonly recipient?: string
}

/** A message was read in MailSlurp, by its API or its app: an `unknown` event, and no open. */
export interface MailSlurpRead extends MailSlurpEnvelope {
  readonly eventName?: 'EMAIL_READ'
  readonly emailId?: string
  readonly emailIsRead?: boolean
}

/** What a server said to a message. */
export interface MailSlurpDeliveryStatus extends MailSlurpEnvelope {
  readonly eventName?: 'DELIVERY_STATUS'
  readonly id?: string
  readonly userId?: string
  readonly sentId?: string | null
  readonly recipients?: readonly string[] | null
  readonly remoteMtaIp?: string | null
  readonly reportingMta?: string | null
  readonly smtpResponse?: string | null
  readonly smtpStatusCode?: number | null
  readonly processingTimeMillis?: number | null
  /** ISO 8601. */
  readonly received?: string | null
  readonly subject?: string | null
}

/** A message bounced. */
export interface MailSlurpBounce extends MailSlurpEnvelope {
  readonly eventName?: 'BOUNCE'
  readonly bounceId?: string
  readonly sender?: string
  readonly sentToRecipients?: readonly string[] | null
  /** Those of them that bounced. */
  readonly bounceRecipients?: readonly string[] | null
}

/** An address was put on the list of those that bounced. */
export interface MailSlurpBounceRecipient extends MailSlurpEnvelope {
  readonly eventName?: 'BOUNCE_RECIPIENT'
  readonly recipient?: string
}

/** A contact was added. */
export interface MailSlurpContact extends MailSlurpEnvelope {
  readonly eventName?: 'NEW_CONTACT'
  readonly contactId?: string
  readonly groupId?: string | null
  readonly firstName?: string | null
  readonly lastName?: string | null
  readonly company?: string | null
  readonly primaryEmailAddress?: string | null
  readonly emailAddresses?: readonly string[]
  readonly tags?: readonly string[]
  readonly metaData?: unknown
  readonly optOut?: boolean
}

/** What is not about mail: an `unknown` event. */
export interface MailSlurpSms extends MailSlurpEnvelope {
  readonly eventName?: 'NEW_SMS' | 'NEW_AI_TRANSFORM_RESULT' | 'NEW_GUEST_USER'
  readonly [name: string]: unknown
}
