import type { JsonValue } from '../../events/base.js'

/**
 * What Postmark sends: one flat object for each event.
 *
 * @see https://postmarkapp.com/developer/webhooks/webhooks-overview
 */
export type PostmarkPayload =
  | PostmarkDelivery
  | PostmarkBounce
  | PostmarkOpen
  | PostmarkClick
  | PostmarkSubscriptionChange
  | PostmarkInbound

/** What all events about a sent message have. */
export interface PostmarkMessage {
  /** The id that the send API returned; all zeros in a test from the dashboard. */
  readonly MessageID?: string | null
  /** In older payloads `ServerId`, or missing. */
  readonly ServerID?: number
  readonly MessageStream?: string
  readonly Tag?: string | null
  readonly Metadata?: Readonly<Record<string, string>>
  readonly [name: string]: JsonValue | undefined
}

/** The recipient's server has the message. */
export interface PostmarkDelivery extends PostmarkMessage {
  readonly RecordType: 'Delivery'
  readonly Recipient?: string
  /** ISO 8601, up to seven digits after the second. */
  readonly DeliveredAt?: string
  /** The answer of the recipient's server. */
  readonly Details?: string
}

/** A bounce, or one of the many other things that Postmark counts as one: see `Type`. */
export interface PostmarkBounce extends PostmarkMessage {
  /** Missing before 2019. */
  readonly RecordType?: 'Bounce' | 'SpamComplaint'
  /** The number of the bounce. */
  readonly ID?: number | string
  /** For example `HardBounce`. */
  readonly Type?: string
  /** Do not rely on it: lists of the numbers contradict each other. */
  readonly TypeCode?: number
  readonly Name?: string
  /** Postmark's explanation of the type, the same for every bounce of the type. */
  readonly Description?: string
  /** The reply of the recipient's server, for example `smtp;550 5.1.1 no such user`. */
  readonly Details?: string
  readonly Email?: string
  readonly From?: string
  readonly Subject?: string
  /** ISO 8601, up to seven digits after the second. */
  readonly BouncedAt?: string
  /** Whether the address is now suppressed. */
  readonly Inactive?: boolean
  readonly CanActivate?: boolean
  readonly DumpAvailable?: boolean
  /** The whole bounce mail, where the webhook asks for it. */
  readonly Content?: string
}

/** What opens and clicks have. */
export interface PostmarkEngagement extends PostmarkMessage {
  readonly Recipient?: string
  /** ISO 8601, up to seven digits after the second. */
  readonly ReceivedAt?: string
  readonly UserAgent?: string
  readonly Client?: PostmarkProgram
  readonly OS?: PostmarkProgram
  /** `WebMail`, `Desktop`, `Mobile` or `Unknown`. */
  readonly Platform?: string
  /** May be empty. */
  readonly Geo?: PostmarkGeo
}

/** The message was opened. */
export interface PostmarkOpen extends PostmarkEngagement {
  readonly RecordType: 'Open'
  readonly FirstOpen?: boolean
  readonly ReadSeconds?: number
}

/** A link was followed. */
export interface PostmarkClick extends PostmarkEngagement {
  readonly RecordType: 'Click'
  readonly OriginalLink?: string
  /** `HTML` or `Text`. */
  readonly ClickLocation?: string
}

/** A mail program, browser or operating system. */
export type PostmarkProgram = {
  readonly Name?: string
  readonly Company?: string
  readonly Family?: string
}

/** Where an IP address is. */
export type PostmarkGeo = {
  readonly CountryISOCode?: string
  readonly Country?: string
  readonly RegionISOCode?: string
  readonly Region?: string
  readonly City?: string
  readonly Zip?: string
  /** Latitude and longitude, for example `45.25,19.83`. */
  readonly Coords?: string
  readonly IP?: string
}

/** An address was put on the suppression list of a stream, or taken off it. */
export interface PostmarkSubscriptionChange extends PostmarkMessage {
  readonly RecordType: 'SubscriptionChange'
  readonly Recipient?: string
  /** ISO 8601. */
  readonly ChangedAt?: string
  /** `Recipient`, `Customer` or `Admin`. */
  readonly Origin?: string
  readonly SuppressSending?: boolean
  /** `HardBounce`, `SpamComplaint` or `ManualSuppression`; null where the address was taken off. */
  readonly SuppressionReason?: string | null
}

/** An inbound message. */
export interface PostmarkInbound {
  /** Postmark does not send one. */
  readonly RecordType?: 'Inbound'
  readonly FromFull?: PostmarkMailbox
  readonly From?: string
  readonly FromName?: string
  readonly To?: string
  readonly ToFull?: readonly PostmarkMailbox[]
  readonly Cc?: string
  readonly CcFull?: readonly PostmarkMailbox[]
  /** Filled where the address that it reached is not in `To`. */
  readonly Bcc?: string
  readonly BccFull?: readonly PostmarkMailbox[]
  /** The address that it reached. */
  readonly OriginalRecipient?: string
  readonly ReplyTo?: string
  readonly Subject?: string
  /** Postmark's id: not the `Message-ID` header. */
  readonly MessageID?: string
  readonly MessageStream?: string
  /** The sender's header as it came, in any form. */
  readonly Date?: string
  /** What follows the `+` in the address. */
  readonly MailboxHash?: string
  readonly TextBody?: string
  readonly HtmlBody?: string
  /** The reply without what it quotes. */
  readonly StrippedTextReply?: string
  /** The message as it came, where the server is set to include it. */
  readonly RawEmail?: string
  readonly Tag?: string
  /** Without Date, Reply-To, Subject, From, To and Cc. */
  readonly Headers?: readonly { readonly Name: string; readonly Value: string }[]
  readonly Attachments?: readonly PostmarkAttachment[]
  readonly [name: string]: JsonValue | undefined
}

/** A mailbox of an inbound message. */
export type PostmarkMailbox = {
  readonly Email?: string
  readonly Name?: string
  readonly MailboxHash?: string
}

/** A file of an inbound message. */
export type PostmarkAttachment = {
  readonly Name?: string
  /** Base64. */
  readonly Content?: string
  /** In tests from the dashboard, in place of `Content`. */
  readonly Data?: string
  readonly ContentType?: string
  /** In bytes. */
  readonly ContentLength?: number
  readonly ContentID?: string
}
