import type { JsonValue } from '../../events/base.js'

/**
 * What EventBridge posts for Direct Mail: a CloudEvent, as it is without a transformation.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/events-of-the-direct-mail-type
 */
export interface AlibabaDirectMailPayload {
  readonly id?: string
  /** `acs:dm` or `acs.dm`. */
  readonly source?: string
  readonly specversion?: string
  /** For example `dm:Deliver:Fail`. */
  readonly type?: string
  readonly subject?: string
  /** ISO 8601, with an offset. */
  readonly time?: string
  readonly datacontenttype?: string
  readonly aliyunaccountid?: string
  readonly aliyunpublishtime?: string
  readonly aliyuneventbusname?: string
  readonly aliyunregionid?: string
  readonly aliyunpublishaddr?: string
  readonly data?: AlibabaDirectMailData
}

/** What happened, by the type of the event. */
export interface AlibabaDirectMailData {
  /** Only `X-Notify-Message-ID`, as it was set when sending. */
  readonly header?: Readonly<Record<string, JsonValue>>
  /** The id that the send API returned. */
  readonly env_id?: string
  /** The same, of subscriptions. */
  readonly envid?: string
  /** The sender address that the message was sent by. */
  readonly account?: string
  readonly from?: string
  readonly rcpt?: string
  /** The `Message-ID` header, without brackets. */
  readonly msg_id?: string
  readonly channel_name?: string
  /** Of the server that sent it. */
  readonly outbound_ip?: string
  /** ISO 8601, in local time without an offset; of complaints Unix seconds. */
  readonly send_time?: string
  /** ISO 8601, in local time without an offset. */
  readonly deliver_time?: string
  /** `0` success, `2` invalid address, `3` refused as spam, `4` any other failure. */
  readonly status?: string
  /** The type of the event again. */
  readonly event?: string
  readonly region?: string
  readonly err_code?: string
  readonly err_msg?: string
  /** For example `SmtpNxBox`. */
  readonly failed_type?: string
  /** The mail service of the recipient. */
  readonly esp?: string
  readonly ip_pool_id?: string
  readonly is_dedicated_ip?: boolean
  readonly tag?: string
  /** ISO 8601. Only of subscriptions. */
  readonly operate_time?: string
  /** The sender. Only of complaints, like those that follow. */
  readonly send_email?: string
  /** Who complained. */
  readonly block_email?: string
  readonly subject?: string
  /** The `Message-ID` header. */
  readonly message_id?: string
  /** Unix seconds. */
  readonly block_time?: string
  /** For example `outlook`. */
  readonly fbl_isp?: string
  readonly fingerprint?: string
  /** Only of clicks. */
  readonly url?: string
}
