import type { JsonValue } from '../../events/base.js'

/**
 * What ZeptoMail posts. Whatever is a list here may come as the one that it holds.
 *
 * @see https://www.zoho.com/zeptomail/help/webhooks.html
 */
export interface ZeptoMailPayload {
  readonly event_name: readonly string[] | string
  readonly event_message?: readonly ZeptoMailMessage[] | ZeptoMailMessage
  /** Of the mail agent: it is no secret. */
  readonly mailagent_key?: string
  readonly webhook_request_id?: string
}

/** What happened to a message. */
export interface ZeptoMailMessage {
  /** What the send API returned, for all recipients. */
  readonly request_id?: string
  readonly email_info?: ZeptoMailInfo
  readonly event_data?: readonly ZeptoMailData[] | ZeptoMailData
}

/** The message, with everyone it went to. */
export interface ZeptoMailInfo {
  readonly from?: ZeptoMailMailbox
  readonly to?: readonly ZeptoMailRecipient[]
  readonly cc?: readonly ZeptoMailRecipient[]
  readonly bcc?: readonly ZeptoMailRecipient[]
  readonly reply_to?: readonly ZeptoMailMailbox[]
  readonly subject?: string
  readonly client_reference?: string
  readonly tag?: string
  readonly bounce_address?: string
  /** `request_id`, and the domain of bounces behind it. */
  readonly email_reference?: string
  readonly request_id?: string
  readonly is_smtp_trigger?: boolean
  readonly is_synced?: boolean
  /** ISO 8601: when the message was sent. */
  readonly processed_time?: string
  readonly object?: string
}

/** A mailbox. */
export interface ZeptoMailMailbox {
  readonly address?: string
  readonly name?: string
}

/** A recipient, in either form. */
export type ZeptoMailRecipient = ZeptoMailMailbox | { readonly email_address?: ZeptoMailMailbox }

/** Entries of one kind. */
export interface ZeptoMailData {
  /** The name again, not always in the same words. */
  readonly object?: string
  readonly details?: readonly ZeptoMailDetails[] | ZeptoMailDetails
}

/** What happened, by the event. */
export interface ZeptoMailDetails {
  /** ISO 8601. */
  readonly time?: string
  readonly modified_time?: string
  /** Of bounces. */
  readonly reason?: string
  readonly bounced_recipient?: string
  readonly diagnostic_message?: string
  /** Of complaints. */
  readonly fblFrom?: string
  readonly returnPath?: string
  readonly ip?: string
  readonly from?: string
  readonly to?: readonly string[]
  /** Of opens and clicks. */
  readonly email_client?: ZeptoMailSoftware
  readonly browser?: ZeptoMailSoftware
  readonly operating_system?: ZeptoMailSoftware
  readonly device?: ZeptoMailSoftware
  readonly ip_location_info?: Readonly<Record<string, JsonValue>>
  readonly user_agent?: string
  readonly clicked_link?: string
}

/** A program or a device. */
export interface ZeptoMailSoftware {
  readonly name?: string
  readonly version?: string
}
