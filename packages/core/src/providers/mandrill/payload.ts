import type { JsonValue } from '../../events/base.js'

/**
 * What Mandrill posts: an element of the list in the form's field `mandrill_events`.
 *
 * @see https://mailchimp.com/developer/transactional/docs/webhooks/
 */
export type MandrillPayload = MandrillEvent | MandrillSync | MandrillInbound

/** PHP writes an empty object as an empty list. */
export type MandrillObject<T> = Readonly<Record<string, T>> | readonly never[]

/** An event about one message to one recipient. */
export interface MandrillEvent {
  /**
   * `send`, `delivered`, `deferral`, `hard_bounce`, `soft_bounce`, `reject`, `open`, `click`, `spam` or `unsub`.
   */
  readonly event?: string
  /** Unix seconds: when it happened. */
  readonly ts?: number
  /** What the send API returned. */
  readonly _id?: string
  readonly msg?: MandrillMessage
  /** Of `click`. */
  readonly url?: string
  /** Of `open` and `click`. */
  readonly ip?: string
  /** Of `open` and `click`. */
  readonly user_agent?: string
  /** Of `open` and `click`; null where it is not known. */
  readonly location?: MandrillLocation | readonly never[] | null
  /** Of `open` and `click`. */
  readonly user_agent_parsed?: MandrillAgent | readonly never[] | null
}

/** The message, with all that has happened to it so far. */
export interface MandrillMessage {
  readonly _id?: string
  readonly _version?: string
  /** Unix seconds: when it was sent, not when the event happened. */
  readonly ts?: number
  /** The recipient. */
  readonly email?: string
  readonly sender?: string
  readonly subject?: string
  readonly tags?: readonly string[]
  readonly metadata?: MandrillObject<JsonValue>
  readonly opens?: readonly MandrillEngagement[] | null
  readonly clicks?: readonly MandrillEngagement[] | null
  readonly smtp_events?: readonly MandrillSmtpEvent[] | null
  /** `sent`, `deferred`, `bounced`, `soft-bounced` or `rejected`; `spam` and `unsub` are unconfirmed. */
  readonly state?: string
  readonly subaccount?: string | null
  /** The slug of the template. */
  readonly template?: string | null
  /** For example `smtp;550 5.1.1 user unknown`. */
  readonly diag?: string | null
  /** For example `bad_mailbox` or `mailbox_full`. */
  readonly bounce_description?: string | null
  /** Of bounces. */
  readonly bgtools_code?: number
  readonly resends?: readonly JsonValue[]
  /** Of `reject`; unconfirmed. */
  readonly reject?: { readonly reason?: string } | null
  /** Of `reject`; unconfirmed. */
  readonly reject_reason?: string | null
}

/** An open or a click before or at this event. */
export interface MandrillEngagement {
  readonly ts?: number
  readonly url?: string
}

/** One attempt to deliver a message. */
export interface MandrillSmtpEvent {
  readonly ts?: number
  /** For example `sent` or `deferred`. */
  readonly type?: string
  readonly diag?: string
  readonly source_ip?: string
  readonly destination_ip?: string
  readonly size?: number
}

/** Where a reader was. */
export interface MandrillLocation {
  readonly country_short?: string
  readonly country?: string
  readonly region?: string
  readonly city?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly postal_code?: string
  readonly timezone?: string
}

/** What a reader read with. */
export interface MandrillAgent {
  /** For example `Email Client` or `robot`. */
  readonly type?: string
  readonly ua_family?: string
  readonly ua_name?: string
  readonly ua_version?: string | null
  readonly ua_url?: string
  readonly ua_company?: string
  readonly ua_company_url?: string
  readonly ua_icon?: string
  readonly os_family?: string
  readonly os_name?: string
  readonly os_url?: string
  readonly os_company?: string
  readonly os_company_url?: string
  readonly os_icon?: string
  readonly mobile?: boolean
}

/** A change of the list of rejected addresses, or of those that are always sent to. */
export interface MandrillSync {
  /** `blacklist` or `whitelist`. */
  readonly type?: string
  /** `add`, `change` or `remove`. */
  readonly action?: string
  /** Unix seconds. */
  readonly ts?: number
  /** Of `blacklist`. */
  readonly reject?: MandrillReject
  /** Of `whitelist`. */
  readonly entry?: {
    readonly email?: string
    readonly detail?: string
    readonly created_at?: string
  }
}

/** An entry of the list of rejected addresses. Times are `YYYY-MM-DD HH:MM:SS` in UTC. */
export interface MandrillReject {
  /** `hard-bounce`, `soft-bounce`, `spam`, `unsub` or `custom`. */
  readonly reason?: string
  readonly detail?: string
  readonly last_event_at?: string
  readonly email?: string
  readonly created_at?: string
  readonly expires_at?: string
  readonly expired?: boolean
  readonly subaccount?: string | null
  readonly sender?: string | null
}

/**
 * An inbound message.
 *
 * @see https://mailchimp.com/developer/transactional/guides/set-up-inbound-email-processing/
 */
export interface MandrillInbound {
  readonly event?: string
  /** Unix seconds. */
  readonly ts?: number
  readonly msg?: MandrillMail
}

/** The message that came in. */
export interface MandrillMail {
  /** The whole message. */
  readonly raw_msg?: string
  readonly headers?: MandrillObject<string | readonly string[]>
  readonly text?: string
  readonly text_flowed?: boolean
  readonly html?: string
  readonly from_email?: string
  readonly from_name?: string | null
  readonly to?: readonly MandrillMailbox[]
  readonly cc?: readonly MandrillMailbox[]
  /** The address that the route matched. */
  readonly email?: string
  readonly subject?: string
  readonly tags?: readonly string[]
  readonly sender?: string | null
  readonly template?: string | null
  /** By file name. */
  readonly attachments?: MandrillObject<MandrillFile>
  /** By the name of the image or its `Content-ID`: which of them is unconfirmed. */
  readonly images?: MandrillObject<MandrillFile>
  readonly spam_report?: {
    readonly score?: number
    readonly matched_rules?: readonly {
      readonly name?: string
      readonly score?: number
      readonly description?: string
    }[]
  }
  readonly spf?: { readonly result?: string; readonly detail?: string }
  readonly dkim?: { readonly signed?: boolean; readonly valid?: boolean }
}

/** An address and a name. */
export type MandrillMailbox = readonly [email: string, name: string | null]

/** A file of an inbound message. */
export interface MandrillFile {
  readonly name?: string
  readonly type?: string
  readonly content?: string
  /** Whether `content` is in base64; of images it always is. */
  readonly base64?: boolean
}
