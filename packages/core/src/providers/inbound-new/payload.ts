/**
 * What Inbound posts: one message.
 *
 * @see https://inbound.new/docs
 */
export interface InboundNewPayload {
  /** `email.received`. */
  readonly event?: string
  /** When this was posted, in ISO 8601. */
  readonly timestamp?: string
  readonly email?: InboundNewEmail
  readonly endpoint?: InboundNewEndpoint
  /** In place of `endpoint`, for a webhook of the time before there were endpoints. */
  readonly webhook?: Pick<InboundNewEndpoint, 'id' | 'name'>
  readonly [name: string]: unknown
}

/** Which of your endpoints the message went to. */
export interface InboundNewEndpoint {
  readonly id?: string
  readonly name?: string
  /** `webhook`, `email` or `email_group`. */
  readonly type?: string
}

/** A message, and what Inbound knows of it. */
export interface InboundNewEmail {
  readonly id?: string
  /** The `Message-ID` header. */
  readonly messageId?: string | null
  readonly from?: InboundNewAddresses | null
  readonly to?: InboundNewAddresses | null
  /** The address of yours that the message reached. */
  readonly recipient?: string
  readonly subject?: string | null
  /** The `Date` header, which is the sender's, in ISO 8601. */
  readonly receivedAt?: string
  readonly threadId?: string | null
  readonly threadPosition?: number | null
  readonly parsedData?: InboundNewParsedData
  readonly cleanedContent?: InboundNewContent
  readonly [name: string]: unknown
}

/** The mailboxes of a header. */
export interface InboundNewAddresses {
  /** The header as a whole. */
  readonly text?: string
  readonly addresses?: readonly {
    readonly name?: string | null
    readonly address?: string | null
  }[]
}

/** A message, parsed. */
export interface InboundNewParsedData {
  readonly messageId?: string | null
  readonly date?: string | null
  readonly subject?: string | null
  readonly from?: InboundNewAddresses | null
  readonly to?: InboundNewAddresses | null
  readonly cc?: InboundNewAddresses | null
  readonly bcc?: InboundNewAddresses | null
  readonly replyTo?: InboundNewAddresses | null
  readonly inReplyTo?: string | null
  readonly references?: readonly string[]
  readonly textBody?: string | null
  readonly htmlBody?: string | null
  /** As it came. Of a large message, without its files. */
  readonly raw?: string
  readonly attachments?: readonly InboundNewAttachment[]
  readonly headers?: InboundNewHeaders
  /** `high`, `low` or `normal`. */
  readonly priority?: string | false
  readonly [name: string]: unknown
}

/** A message for display. */
export interface InboundNewContent {
  /** Cleaned by Inbound. */
  readonly html?: string | null
  readonly text?: string | null
  readonly hasHtml?: boolean
  readonly hasText?: boolean
  readonly attachments?: readonly InboundNewAttachment[]
  readonly headers?: InboundNewHeaders
}

/** Names in lower case; several of one name are a list. */
export type InboundNewHeaders = Readonly<
  Record<string, InboundNewHeader | readonly InboundNewHeader[]>
>

/** A header: of mailboxes or with parameters, an object. */
export type InboundNewHeader =
  | string
  | {
      readonly value?: unknown
      /** Only of mailboxes: the header as a whole. */
      readonly text?: string
      readonly html?: string
      readonly params?: Readonly<Record<string, string>>
      readonly [name: string]: unknown
    }

/** A file of a message, which is fetched with an API key. */
export interface InboundNewAttachment {
  readonly filename?: string | null
  readonly contentType?: string | null
  /** In bytes. */
  readonly size?: number
  readonly contentId?: string | null
  /** `attachment` or `inline`. */
  readonly contentDisposition?: string | null
  readonly downloadUrl?: string
}
