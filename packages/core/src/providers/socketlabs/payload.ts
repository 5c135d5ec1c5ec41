/**
 * What SocketLabs posts: JSON, or of webhooks from before June 2021 a form, in which every value is text. `SecretKey`,
 * which proves a delivery, is taken out: `event.raw` does not have it.
 *
 * @see https://help.socketlabs.com/docs/event-webhooks-data-attributes
 */
export type SocketLabsPayload = SocketLabsEvent | SocketLabsInbound

/** What every payload has. */
export interface SocketLabsEnvelope {
  /** ISO 8601 with seven digits behind the second; in a form as in the `Date` header of a mail. */
  readonly DateTime?: string
  readonly ServerId?: number | string
  /** Of the accounts with subaccounts ("Complex Sender"). */
  readonly SubaccountId?: number | string
  readonly IpPoolId?: number | string
  readonly [name: string]: unknown
}

/** An event about a message that you sent. */
export interface SocketLabsEvent extends SocketLabsEnvelope {
  /** For example `Delivered`. */
  readonly Type?: string
  /** The recipient. */
  readonly Address?: string
  /** Yours, as you gave it when sending; else empty. */
  readonly MessageId?: string
  /** Yours, of the campaign; else made by SocketLabs. */
  readonly MailingId?: string
  /** Not of complaints. In a form perhaps JSON in a text. */
  readonly Data?: SocketLabsData | string | null
  readonly FromAddress?: string
  /** Of `Queued`. */
  readonly Subject?: string
  readonly MessageSize?: number | string
  /** Of `Deferred`: SocketLabs's own number. */
  readonly DeferralCode?: number | string
  readonly Reason?: string
  /** Of `Delivered`: the reply. */
  readonly Response?: string
  readonly LocalIp?: string
  readonly RemoteMta?: string
  /** Of `Failed`: `Temporary` 0, `Permanent` 1, `Suppressed` 2, by SocketLabs's library; older pages swap the last two. */
  readonly FailureType?: number | string
  /** Of `Failed`: 1… rejected, 2… permanent, 3… temporary, 4… no connection, 5… informational, 9999 unknown. */
  readonly FailureCode?: number | string
  /** Of `Failed`: for example `5.1.1`. */
  readonly BounceStatus?: string
  readonly DiagnosticCode?: string
  /** Of `Tracking`: `Click` 0, `Open` 1, `Unsubscribe` 2. */
  readonly TrackingType?: number | string
  readonly UserAgent?: string
  readonly ClientIp?: string
  readonly Url?: string
  readonly Tag?: string
  /** Of `Complaint`: for example `abuse`. */
  readonly FblType?: string
  readonly From?: string
  readonly To?: string
  readonly Length?: number | string
}

/** What was put in when sending. */
export interface SocketLabsData {
  readonly Meta?: readonly { readonly Key?: string; readonly Value?: string }[]
  readonly Tags?: readonly string[]
}

/** An inbound message, by the models of SocketLabs's library. */
export interface SocketLabsInbound extends SocketLabsEnvelope {
  readonly InboundMailFrom?: string
  readonly InboundRcptTo?: string
  readonly InboundIpAddress?: string
  readonly SpamScore?: number
  readonly SpamDetails?: string | null
  readonly ErrorLog?: string | null
  readonly Message?: SocketLabsMessage
}

export interface SocketLabsMessage {
  readonly From?: SocketLabsMailbox | null
  readonly To?: readonly SocketLabsMailbox[]
  readonly CC?: readonly SocketLabsMailbox[] | null
  readonly Subject?: string | null
  readonly TextBody?: string | null
  readonly HtmlBody?: string | null
  readonly CustomHeaders?: readonly { readonly Name?: string; readonly Value?: string }[]
  readonly Attachments?: readonly SocketLabsFile[]
  /** The files that the HTML shows. */
  readonly EmbeddedMedia?: readonly SocketLabsFile[]
  readonly [name: string]: unknown
}

export interface SocketLabsMailbox {
  readonly EmailAddress?: string
  readonly FriendlyName?: string | null
}

export interface SocketLabsFile {
  readonly Name?: string | null
  /** In base64. */
  readonly Content?: string | null
  readonly ContentId?: string | null
  readonly ContentType?: string | null
}
