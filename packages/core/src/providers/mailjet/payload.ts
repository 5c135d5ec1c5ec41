import type { JsonValue } from '../../events/base.js'

/**
 * What Mailjet posts: events of its Event API, and mail of its Parse API.
 *
 * @see https://dev.mailjet.com/email/guides/webhooks/
 */
export type MailjetPayload =
  | MailjetSent
  | MailjetOpen
  | MailjetClick
  | MailjetBounce
  | MailjetBlocked
  | MailjetSpam
  | MailjetUnsub
  | MailjetTypofix
  | MailjetInbound

/** What every event of the Event API has. An empty text and a 0 stand for nothing. */
export interface MailjetEvent {
  /** Unix seconds. */
  readonly time?: number | string
  /** As text, with all its digits; 0 in a test. */
  readonly MessageID?: string | number
  /** The `MessageUUID` of the send API; missing in older payloads. */
  readonly Message_GUID?: string
  readonly email?: string
  readonly mj_campaign_id?: number
  readonly mj_contact_id?: number
  /** Name of the campaign, or `mj.nl=<id>` for newsletters. */
  readonly customcampaign?: string
  /** Set when sending. */
  readonly CustomID?: string
  /** `EventPayload` of the send API: any text, often JSON. */
  readonly Payload?: string
  readonly [name: string]: JsonValue | undefined
}

/** The recipient's server took the message. */
export interface MailjetSent extends MailjetEvent {
  readonly event?: 'sent'
  /** In older payloads in brackets: `sent (250 …)`. */
  readonly smtp_reply?: string
  /** The message id as text; deprecated. */
  readonly mj_message_id?: string
}

/** An open. */
export interface MailjetOpen extends MailjetEvent {
  readonly event?: 'open'
  readonly ip?: string
  /** Code of the country, or `EU`. */
  readonly geo?: string
  readonly agent?: string
}

/** A click. */
export interface MailjetClick extends MailjetEvent {
  readonly event?: 'click'
  readonly url?: string
  readonly ip?: string
  /** Code of the country, or `EU`. */
  readonly geo?: string
  readonly agent?: string
}

/** A bounce, or a delay by greylisting. */
export interface MailjetBounce extends MailjetEvent {
  readonly event?: 'bounce'
  /** Whether the address is blocked from now on; empty in a test. */
  readonly blocked?: boolean | ''
  /** Empty in a test. */
  readonly hard_bounce?: boolean | ''
  /** Family of the error, for example `recipient`; was seen with the error itself. */
  readonly error_related_to?: string
  /** For example `user unknown`. */
  readonly error?: string
  /** The SMTP reply; missing in older payloads. */
  readonly comment?: string
}

/** A message that Mailjet did not send. */
export interface MailjetBlocked extends MailjetEvent {
  readonly event?: 'blocked'
  /** Family of the error, for example `mailjet`. */
  readonly error_related_to?: string
  /** For example `preblocked`. */
  readonly error?: string
}

/** A complaint. */
export interface MailjetSpam extends MailjetEvent {
  readonly event?: 'spam'
  /** The feedback loop, for example `JMRPP`. */
  readonly source?: string
}

/** An unsubscribe. */
export interface MailjetUnsub extends MailjetEvent {
  readonly event?: 'unsub'
  readonly mj_list_id?: number | string
  readonly ip?: string
  /** Code of the country. */
  readonly geo?: string
  /** `List-Unsubscribe`: through the header of that name. */
  readonly agent?: string
}

/** An address that Mailjet corrected; no longer documented. */
export interface MailjetTypofix extends MailjetEvent {
  readonly event?: 'typofix'
  readonly original_address?: string
  readonly new_address?: string
}

/**
 * A message that came in. Its files stand in `Attachment1`, `InlineAttachment1` and so on, in base64.
 *
 * @see https://dev.mailjet.com/email/guides/parse-api/
 */
export interface MailjetInbound {
  /** The sender of the envelope. */
  readonly Sender?: string
  /** The recipient of the envelope. */
  readonly Recipient?: string
  /** The `Date` header in UTC, as `20240601T090000`. */
  readonly Date?: string
  readonly From?: string
  readonly Subject?: string
  /** Some are texts and the rest are lists. */
  readonly Headers?: Readonly<Record<string, string | readonly string[]>>
  readonly Parts?: readonly MailjetPart[]
  readonly 'Text-part'?: string
  readonly 'Html-part'?: string
  /** A number as text. */
  readonly SpamAssassinScore?: string
  /** Of the message that this one answers. */
  readonly CustomID?: string
  /** Of the message that this one answers. */
  readonly Payload?: string
  readonly [name: string]: unknown
}

/** A part of a message that came in. */
export interface MailjetPart {
  readonly Headers?: Readonly<Record<string, string | readonly string[]>>
  /** Where its content stands, for example `Attachment1`; none for parts that hold parts. */
  readonly ContentRef?: string
  readonly [name: string]: unknown
}
