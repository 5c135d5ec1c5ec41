import type { events } from './events.js'

/**
 * What Scaleway posts: an event as text in a message of your topic. A queue that is fed by the topic may hand it over alone.
 *
 * @see https://www.scaleway.com/en/docs/transactional-email/reference-content/webhook-events-payloads/
 */
export type ScalewayTemPayload = ScalewayTopicMessage | ScalewayTemEvent

/** A message of Topics and Events, as Amazon SNS has them. */
export interface ScalewayTopicMessage {
  readonly Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation'
  readonly MessageId: string
  /** `arn:scw:sns:<region>:project-<id>:<name>`. */
  readonly TopicArn: string
  readonly Subject?: string
  /** JSON of a `ScalewayTemEvent`. */
  readonly Message: string
  /** ISO 8601: when it was published. */
  readonly Timestamp: string
  readonly SignatureVersion?: string
  readonly Signature?: string
  readonly SigningCertURL?: string
  readonly UnsubscribeURL?: string
  readonly SubscribeURL?: string
  readonly Token?: string
}

/** What happened to a message, or to the block list. */
export interface ScalewayTemEvent {
  readonly id?: string
  readonly type: keyof typeof events
  readonly organization_id?: string
  readonly project_id?: string
  readonly domain_id?: string
  readonly domain_name?: string
  /** RFC 3339, with any number of digits of a second. */
  readonly created_at?: string
  readonly email_queued_at?: string
  readonly email_sent_at?: string
  readonly email_blocklisted_at?: string
  readonly email_id?: string
  readonly email_from?: string
  readonly email_to?: string
  /** Names in any letter case; they may repeat. */
  readonly email_headers?: readonly { readonly key?: string; readonly value?: string }[]
  /** SMTP reply code. */
  readonly email_response_code?: number
  readonly email_response_message?: string
  /** The older name of `email_response_message`. */
  readonly email_error?: string
  readonly email_next_try?: string
  readonly email_try_count?: number
  readonly blocklist_id?: string
  /** `mailbox_full` or `mailbox_not_found`. */
  readonly blocklist_type?: string
  readonly blocklist_reason?: string
}
