import type { JsonValue } from '../../events/base.js'

/**
 * What Emailit posts: lists of these. Payloads of February 2026 have no `object` and may be alone.
 *
 * @see https://emailit.com/docs/webhooks/
 */
export interface EmailitPayload {
  /** `evt_…`, the same in every redelivery. */
  readonly event_id?: string
  /** For example `email.delivered`. */
  readonly type?: string
  readonly data?: { readonly object?: EmailitObject }
  /** The same again. */
  readonly object?: EmailitObject
}

/** What it is about. */
export type EmailitObject =
  | EmailitEmail
  | EmailitEngagement
  | EmailitChange
  | EmailitSubscriber
  | EmailitContact
  | EmailitSuppression
  | EmailitDomain

/** Times are in ISO 8601. */
interface EmailitTimes {
  readonly created_at?: string
  readonly updated_at?: string | null
}

/** A message to one recipient: each has a message of its own. */
export interface EmailitEmail extends EmailitTimes {
  readonly object: 'email'
  /** `em_…`. */
  readonly id?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string | null
  readonly status?: string
  readonly previous_status?: string
  /** What you gave when sending. */
  readonly meta?: { readonly [name: string]: JsonValue } | null
  readonly campaign?: JsonValue
  /** Of what is accepted, scheduled or cancelled. */
  readonly timestamp?: string
  readonly scheduled_at?: string
  /** Of `email.attempted`. */
  readonly smtp_code?: number | null
  readonly smtp_enhanced_code?: string | null
  readonly smtp_response?: string | null
}

/** An open or a click. */
export interface EmailitEngagement extends EmailitTimes {
  readonly object: 'load' | 'click'
  readonly id?: string
  readonly email_id?: string
  readonly email?: {
    readonly id?: string
    readonly rcpt_to?: string
    readonly mail_from?: string
    readonly subject?: string | null
    readonly created_at?: string
    readonly campaign?: JsonValue
    readonly meta?: { readonly [name: string]: JsonValue } | null
  }
  readonly contact?: EmailitPerson | null
  /** Of a click. */
  readonly link?: { readonly id?: string; readonly url?: string }
  readonly ip_address?: string | null
  readonly user_agent?: string | null
}

/** An unsubscribe, or a resubscribe. */
export interface EmailitChange extends EmailitTimes {
  readonly object: 'unsubscribe' | 'resubscribe'
  readonly id?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string | null
  readonly campaign?: JsonValue
  readonly contact?: EmailitPerson | null
  readonly unsubscribed_at?: string
  readonly resubscribed_at?: string
}

export interface EmailitPerson {
  readonly id?: string
  readonly email?: string
  readonly first_name?: string | null
  readonly last_name?: string | null
  readonly custom_fields?: { readonly [name: string]: JsonValue }
}

/** A contact in an audience. */
export interface EmailitSubscriber extends EmailitTimes {
  readonly object: 'subscriber'
  readonly id?: string
  readonly subscribed?: boolean
  readonly subscribed_at?: string | null
  readonly unsubscribed_at?: string | null
  readonly audience?: { readonly id?: string; readonly name?: string }
  readonly contact?: EmailitPerson
}

export interface EmailitContact extends EmailitTimes, EmailitPerson {
  readonly object: 'contact'
  readonly unsubscribed?: boolean
  readonly audiences?: readonly { readonly id?: string; readonly subscriber?: JsonValue }[]
}

export interface EmailitSuppression extends EmailitTimes {
  readonly object: 'suppression'
  readonly id?: string
  readonly email?: string
  /** `recipient`, `bounce`, `complaint` or `unsubscribe`. */
  readonly type?: string
  readonly reason?: string | null
  readonly keep_until?: string | null
}

/** A sending domain, or any other resource, which is an `unknown` event. */
export interface EmailitDomain extends EmailitTimes {
  readonly object: 'domain' | 'audience' | 'template' | 'campaign' | 'email_verification'
  readonly id?: string
  readonly name?: string
  readonly [name: string]: JsonValue | undefined
}
