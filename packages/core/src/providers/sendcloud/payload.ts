/**
 * What SendCloud posts: one event, as a form. All values are texts there; which fields there are depends on the event.
 *
 * @see https://aurorasendcloud.com/docs/Webhook/WebhookEvent
 */
export interface SendCloudPayload {
  readonly event?: string
  /** In words. Of `invalid`, what the other side said. */
  readonly message?: string
  /** The account that sent. */
  readonly apiUser?: string
  /** The same. */
  readonly category?: string
  /** Of mail to an address list; 0 or empty for other mail. */
  readonly maillistTaskId?: string
  /** The same. */
  readonly mail_list_task_id?: string
  readonly labelId?: string
  readonly labelName?: string
  /** JSON: the headers of the message whose names begin with `SC-Custom-`. */
  readonly userHeaders?: string
  /** Unix milliseconds. */
  readonly timestamp?: string
  /** 50 random characters. */
  readonly token?: string
  /** HMAC-SHA256 over timestamp and token, in hex. */
  readonly signature?: string
  /** Of one message to one address. Of `route`: of the message that is answered. */
  readonly emailId?: string
  readonly recipient?: string
  readonly outIp?: string
  /** Of `request`: of the message to all of its addresses. */
  readonly messageId?: string
  /** Of `request`, JSON: a list. */
  readonly recipientArray?: string
  /** Of `request`, JSON: a list in the order of `recipientArray`. */
  readonly emailIds?: string
  /** Of `request`. */
  readonly recipientSize?: string
  /** Of `click`. */
  readonly url?: string
  /** The reader's, of `open`, `click` and `unsubscribe`, as the four below. */
  readonly ip?: string
  readonly explorerName?: string
  readonly explorerVer?: string
  readonly oSName?: string
  readonly oSVer?: string
  /** Of `invalid` and `soft_bounce`: why, as a number. In either letter case. */
  readonly subStat?: string
  /** The same in words. In either letter case. */
  readonly subStatDesc?: string
  /** Of `soft_bounce`: what the other side said. */
  readonly cause?: string
  /** Of `route`, as all below: the `From` header. */
  readonly from?: string
  readonly fromname?: string
  /** The `To` header. */
  readonly to?: string
  readonly toname?: string
  /** The sender on the envelope. */
  readonly x_mx_mailfrom?: string
  /** The recipient on the envelope. */
  readonly x_mx_rcptto?: string
  /** JSON. */
  readonly headers?: string
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  /** The whole message. */
  readonly raw_message?: string
  /** The same, to be fetched for 15 days. */
  readonly raw_message_url?: string
  /** The `Message-ID` of the message of yours that is answered. */
  readonly reference?: string
}
