/**
 * What AutoSend posts. Beside these, an earlier form has `event` for `type` and `timestamp` for `createdAt`.
 *
 * @see https://docs.autosend.com/others/webhooks/event-type
 */
export interface AutoSendPayload {
  /** For example `email.bounced`. */
  readonly type?: string
  /** ISO 8601, with milliseconds. */
  readonly createdAt?: string
  readonly data?: AutoSendData
  /** In the earlier form. */
  readonly event?: string
  /** In the earlier form. */
  readonly timestamp?: string
}

/** What happened. Of unsubscribes and contacts, not all of it is there. */
export interface AutoSendData {
  /** As the send API returned it. */
  readonly emailId?: string
  readonly from?: string | AutoSendMailbox
  /** Of inbound messages a list. */
  readonly to?: AutoSendMailbox | readonly AutoSendMailbox[]
  readonly subject?: string
  /** Whether the mail was only to try something out. */
  readonly test?: boolean
  readonly campaignId?: string
  readonly templateId?: string
  readonly workflowAutomationId?: string
  readonly batchId?: string
  /** Of contacts and unsubscribes (unconfirmed). */
  readonly email?: string
  /** Of bounces: `Permanent` or `Transient`. The name is unconfirmed. */
  readonly bounceType?: string
  /** Of bounces and deferrals (unconfirmed). */
  readonly reason?: string
  /** Of clicks. The name is unconfirmed. */
  readonly link?: string
  /** Of opens and clicks (unconfirmed). */
  readonly userAgent?: string
  /** Of opens and clicks (unconfirmed). */
  readonly ip?: string
  /** Of groups (unconfirmed). */
  readonly groupId?: string
  /** Of inbound messages: where it is not the header `Message-ID`, what to fetch the message with. */
  readonly messageId?: string
  readonly [name: string]: unknown
}

/** An address with its name. */
export interface AutoSendMailbox {
  readonly email?: string
  readonly name?: string | null
}
