import type { JsonValue } from '../../events/base.js'
import type { FormFile } from '../../read/form/shape.js'
import type { ParsedMail } from '../../read/mail/mime.js'

/** What SendGrid delivers: events as JSON, inbound mail as a form. */
export type SendGridPayload = SendGridEvent | SendGridInbound

/**
 * One element of what the Event Webhook delivers. Your custom arguments are beside SendGrid's fields.
 *
 * @see https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
 */
export interface SendGridEvent {
  /** For example `bounce`. */
  readonly event?: string
  /** Empty on some `dropped`. */
  readonly email?: string
  /** Unix seconds; milliseconds on Marketing Campaigns. */
  readonly timestamp?: number | string
  /** Documented as unique, for deduplication; missing on legacy marketing events. */
  readonly sg_event_id?: string
  /** The `X-Message-Id` of the send API, and more after it. Missing on asynchronous bounces. */
  readonly sg_message_id?: string
  /** The `Message-ID` header. */
  readonly 'smtp-id'?: string
  readonly category?: string | readonly string[]
  readonly asm_group_id?: number | string
  readonly reason?: string
  readonly status?: string
  readonly response?: string
  /** A number in digits. */
  readonly attempt?: string
  /** Of a bounce: `bounce` or `blocked`. */
  readonly type?: string
  readonly bounce_classification?: string
  readonly tls?: number
  readonly cert_err?: number | string
  /** The reader's on `open` and `click`, SendGrid's own elsewhere. */
  readonly ip?: string
  readonly pool?: { readonly name?: string; readonly id?: number | string }
  readonly url?: string
  readonly url_offset?: { readonly index?: number; readonly type?: string }
  readonly useragent?: string
  /** Unix seconds; 0 means now. */
  readonly send_at?: number | string
  readonly sg_machine_open?: boolean
  readonly sg_content_type?: string
  readonly sg_template_id?: string
  readonly sg_template_name?: string
  readonly template_id?: string
  readonly singlesend_id?: string
  readonly singlesend_name?: string
  readonly marketing_campaign_id?: number
  readonly marketing_campaign_name?: string
  readonly newsletter?: {
    readonly newsletter_id?: string
    readonly newsletter_user_list_id?: string
    readonly newsletter_send_id?: string
  }
  readonly [name: string]: JsonValue | undefined
}

/**
 * What Inbound Parse delivers, with its form taken apart.
 *
 * @see https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/setting-up-the-inbound-parse-webhook
 */
export interface SendGridInbound {
  readonly event?: undefined
  /** The text fields by name, decoded as `charsets` says. With "Send Raw" on, all but the mail itself. */
  readonly fields: Readonly<Record<string, string>>
  /** The attachments. With "Send Raw" on there are none. */
  readonly files: readonly FormFile[]
  /** With "Send Raw" on: the mail as it came. */
  readonly email?: Uint8Array
  /** With "Send Raw" on: what is in the mail. */
  readonly mail?: ParsedMail
}
