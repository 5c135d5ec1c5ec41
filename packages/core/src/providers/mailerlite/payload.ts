import type { JsonValue } from '../../events/base.js'

/**
 * What MailerLite posts: one event, or several in a batch.
 *
 * @see https://developers.mailerlite.com/docs/webhooks.html
 */
export type MailerLitePayload =
  | MailerLiteSubscriberPayload
  | MailerLiteNestedPayload
  | MailerLiteCampaignPayload
  | MailerLiteClassicPayload

/** About a subscriber: the members of the subscriber itself. Which of them are there varies. */
export interface MailerLiteSubscriberPayload extends MailerLiteSubscriber {
  /** For example `subscriber.bounced`. */
  readonly event?: string
  readonly account_id?: number
}

/** About a subscriber and something else. */
export interface MailerLiteNestedPayload {
  /** For example `subscriber.added_to_group`. Of what comes in batches perhaps `event`. */
  readonly type?: string
  readonly event?: string
  readonly subscriber?: MailerLiteSubscriber
  readonly group?: MailerLiteNamed
  readonly automation?: MailerLiteNamed
  readonly campaign?: MailerLiteNamed
  /** Of `campaign.click`: what it is called is unconfirmed. */
  readonly url?: string
  readonly link?: string | { readonly url?: string }
  /** Of opens and clicks (unconfirmed). */
  readonly ip_address?: string
  readonly account_id?: number
}

/** A campaign was sent (`campaign.sent`): an `unknown` event, since it names no one. */
export interface MailerLiteCampaignPayload extends MailerLiteNamed {
  readonly event?: string
  readonly total_recipients?: number
  readonly preview_url?: string
  /** ISO 8601. */
  readonly date?: string
  readonly account_id?: number
}

/** What MailerLite Classic has in its batches. */
export interface MailerLiteClassicPayload {
  readonly type?: string
  readonly data?: { readonly subscriber?: MailerLiteSubscriber }
  /** Unix seconds. */
  readonly timestamp?: number
  readonly webhook_id?: string | number
  readonly account_id?: number
}

/** What is called by a name. */
export interface MailerLiteNamed {
  readonly id?: string | number
  readonly name?: string
}

/** Times are in UTC, as `YYYY-MM-DD HH:MM:SS`. */
export interface MailerLiteSubscriber {
  readonly id?: string | number
  readonly email?: string
  /** `active`, `unsubscribed`, `unconfirmed`, `bounced` or `junk`. */
  readonly status?: string
  readonly source?: string | null
  readonly created_at?: string | null
  readonly updated_at?: string | null
  readonly subscribed_at?: string | null
  readonly unsubscribed_at?: string | null
  /** Of the sign-up. */
  readonly ip_address?: string | null
  /** Your own fields; of Classic a list. */
  readonly fields?: { readonly [name: string]: JsonValue } | readonly JsonValue[]
  readonly groups?: readonly MailerLiteNamed[]
  readonly [name: string]: unknown
}
