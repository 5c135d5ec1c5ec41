import type { JsonValue } from '../../events/base.js'

/**
 * What Tencent Cloud SES delivers: one flat object per event. The docs mark nothing as required, and spellings
 * differ between editions.
 *
 * @see https://www.tencentcloud.com/document/product/1084/39492
 */
export interface TencentSesPayload {
  readonly event?: string
  readonly email?: string
  /** Only for `click`. */
  readonly link?: string
  /** The MessageId that SendEmail returned. Samples write `bulkId`, field tables `bulkid`. */
  readonly bulkId?: string
  readonly bulkid?: string
  /** Unix seconds. */
  readonly timestamp?: number
  readonly reason?: string
  /** `hard_bounce` or `soft_bounce`; `hard` or `soft` in the oldest edition. Only for `bounce`. */
  readonly bounceType?: string
  /** The account's AppId, in digits. */
  readonly username?: string
  readonly from?: string
  readonly fromDomain?: string
  readonly templateId?: number
  /** Only for `open` and `click`. */
  readonly useragent?: string
  /** May hold encoded words (RFC 2047). */
  readonly subject?: string
  /** The `Message-ID` header of the mail: not the MessageId of the API. */
  readonly messageId?: string
  /** A number for the event type, 1 to 8: not an id. */
  readonly eventid?: number
  readonly taskId?: number
  /** Unix seconds. */
  readonly sentTimestamp?: number
  /** Headers that begin with `X-Tencentcloudses-Cb-`, as set when sending, and whatever is new. */
  readonly [name: string]: JsonValue | undefined
}
