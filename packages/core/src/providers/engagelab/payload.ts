import type { JsonValue } from '../../events/base.js'

/**
 * What EngageLab posts: what became of a message (`status`), or what its reader did (`response`).
 *
 * @see https://www.engagelab.com/docs/email/webhook/webhook
 */
export interface EngageLabPayload {
  /** `email`. */
  readonly server?: string
  /** Of the message to all of its addresses. */
  readonly message_id?: string
  /** The recipient, of `route` the `To` header. Not of `target`. */
  readonly to?: string
  readonly from?: string
  readonly subject?: string
  /** Unix milliseconds. */
  readonly itime?: number
  /** What you gave when sending. */
  readonly custom_args?: Readonly<Record<string, JsonValue>>
  readonly status?: EngageLabStatus
  readonly response?: EngageLabResponse
}

/** What became of a message. */
export interface EngageLabStatus {
  /** `target`, `sent`, `delivered`, `invalid_email` or `soft_bounce`. */
  readonly message_status?: string
  readonly status_data?: EngageLabStatusData
  /** Of `invalid_email` and `soft_bounce`. */
  readonly error_detail?: EngageLabErrorDetail
}

/** What the platform knows of a message. */
export interface EngageLabMessageData {
  /** In words. */
  readonly message?: string
  /** The account that sent. */
  readonly api_user?: string
  /** -1 for mail that is part of no task. */
  readonly task_id?: string | number
  /** 0 for none. */
  readonly label_id?: number
  /** Of one message to one address. Of `route`: of the message that is answered. */
  readonly email_id?: string
}

/** A message on its way. */
export interface EngageLabStatusData extends EngageLabMessageData {
  /** Of `target`. */
  readonly tos?: readonly string[]
  /** Of `target`, in the order of `tos`. */
  readonly email_ids?: readonly string[]
  /** Of `target`. */
  readonly from?: string
  /** Of `target`. */
  readonly subject?: string
  readonly out_ip?: string
}

/** Why a message did not arrive. */
export interface EngageLabErrorDetail {
  readonly message?: string
  /** For example 406. */
  readonly sub_stat?: string | number
  /** The same in words. */
  readonly sub_stat_desc?: string
}

/** What a reader did. */
export interface EngageLabResponse {
  /** `open`, `click`, `unsubscribe`, `report_spam` or `route`. */
  readonly event?: string
  readonly response_data?: EngageLabResponseData
}

/** The reader; of `route`, a message from it. */
export interface EngageLabResponseData extends EngageLabMessageData {
  readonly ip?: string
  readonly explorer_name?: string
  readonly explorer_ver?: string
  readonly os_name?: string
  readonly os_ver?: string
  /** Of `click`. */
  readonly url?: string
  /** Of `route`, as all below: the `From` header. */
  readonly from?: string
  readonly from_name?: string
  /** The sender on the envelope. */
  readonly x_mx_mailfrom?: string
  /** The recipient on the envelope. */
  readonly x_mx_rcptto?: string
  readonly headers?: Readonly<Record<string, JsonValue>>
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  /** The whole message. */
  readonly raw_message?: string
  /** The same, to be fetched. */
  readonly raw_message_url?: string
  /** The `Message-ID` of the message of yours that is answered. */
  readonly reference?: string
}
