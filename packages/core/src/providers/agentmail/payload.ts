/**
 * What AgentMail delivers: an envelope around one object, whose name depends on `event_type`.
 *
 * @see https://docs.agentmail.to/events
 */
export type AgentMailPayload =
  | AgentMailSentPayload
  | AgentMailDeliveredPayload
  | AgentMailBouncedPayload
  | AgentMailComplainedPayload
  | AgentMailRejectedPayload
  | AgentMailOpenedPayload
  | AgentMailReceivedPayload
  | AgentMailDomainPayload

/** What every payload has. */
export interface AgentMailEnvelope {
  /** Always `event`. */
  readonly type?: string
  readonly event_id?: string
}

/** A message was sent. */
export interface AgentMailSentPayload extends AgentMailEnvelope {
  readonly event_type: 'message.sent'
  readonly send: AgentMailMessageIds & { readonly recipients?: readonly string[] }
}

/** A message was delivered. */
export interface AgentMailDeliveredPayload extends AgentMailEnvelope {
  readonly event_type: 'message.delivered'
  readonly delivery: AgentMailMessageIds & { readonly recipients?: readonly string[] }
}

/** A message bounced. The words are those of Amazon SES. */
export interface AgentMailBouncedPayload extends AgentMailEnvelope {
  readonly event_type: 'message.bounced'
  readonly bounce: AgentMailMessageIds & {
    /** `Permanent`, `Transient` or another. */
    readonly type?: string
    /** For example `General`, `NoEmail`, `Suppressed`. */
    readonly sub_type?: string
    readonly recipients?: readonly AgentMailBouncedRecipient[]
  }
}

/** A recipient whose message bounced. */
export interface AgentMailBouncedRecipient {
  readonly address?: string
  /** For example `5.1.1`. */
  readonly status?: string
}

/** Recipients reported a message as spam. */
export interface AgentMailComplainedPayload extends AgentMailEnvelope {
  readonly event_type: 'message.complained'
  readonly complaint: AgentMailMessageIds & {
    /** For example `abuse`. */
    readonly type?: string
    readonly sub_type?: string
    readonly recipients?: readonly string[]
  }
}

/** A message was not sent. */
export interface AgentMailRejectedPayload extends AgentMailEnvelope {
  readonly event_type: 'message.rejected'
  readonly reject: AgentMailMessageIds & { readonly reason?: string }
}

/** A message was opened for the first time. */
export interface AgentMailOpenedPayload extends AgentMailEnvelope {
  readonly event_type: 'message.opened'
  readonly open: AgentMailMessageIds
}

/** Which message an event is about. */
export interface AgentMailMessageIds {
  readonly inbox_id?: string
  readonly thread_id?: string
  /** The `Message-ID` header; samples show other ids. */
  readonly message_id?: string
  /** ISO 8601. */
  readonly timestamp?: string
}

/** A message reached an inbox. */
export interface AgentMailReceivedPayload extends AgentMailEnvelope {
  readonly event_type:
    | 'message.received'
    | 'message.received.spam'
    | 'message.received.blocked'
    | 'message.received.unauthenticated'
  readonly message: AgentMailMessage
  readonly thread?: AgentMailThread
}

/** An address, as older payloads have it. */
export interface AgentMailAddress {
  readonly name?: string
  readonly email?: string
}

/** An inbound message. What it does not have is absent. */
export interface AgentMailMessage extends AgentMailMessageIds {
  readonly labels?: readonly string[]
  /** `Name <address>`; in older payloads a list of objects. */
  readonly from?: string | readonly AgentMailAddress[]
  readonly reply_to?: readonly (string | AgentMailAddress)[]
  readonly to?: readonly (string | AgentMailAddress)[]
  readonly cc?: readonly (string | AgentMailAddress)[]
  readonly bcc?: readonly (string | AgentMailAddress)[]
  readonly subject?: string
  readonly preview?: string
  /** May be absent from very large messages. */
  readonly text?: string
  /** May be absent from very large messages. */
  readonly html?: string
  /** The text without what it quotes. */
  readonly extracted_text?: string
  /** The HTML without what it quotes. */
  readonly extracted_html?: string
  readonly attachments?: readonly AgentMailAttachment[]
  readonly in_reply_to?: string
  readonly references?: readonly string[]
  /** One value for each name. */
  readonly headers?: Readonly<Record<string, string>>
  /** In bytes. */
  readonly size?: number
  readonly created_at?: string
  readonly updated_at?: string
}

/** A file of an inbound message: the bytes are fetched from the API. */
export interface AgentMailAttachment {
  readonly attachment_id?: string
  readonly filename?: string
  /** In bytes. */
  readonly size?: number
  readonly content_type?: string
  readonly content_disposition?: string
  readonly content_id?: string
}

/** The thread that an inbound message belongs to. */
export interface AgentMailThread {
  readonly inbox_id?: string
  readonly thread_id?: string
  readonly labels?: readonly string[]
  readonly timestamp?: string
  readonly senders?: readonly string[]
  readonly recipients?: readonly string[]
  readonly subject?: string
  readonly last_message_id?: string
  readonly message_count?: number
  /** In bytes. */
  readonly size?: number
  readonly created_at?: string
  readonly updated_at?: string
}

/** The DNS records of a domain check out. */
export interface AgentMailDomainPayload extends AgentMailEnvelope {
  readonly event_type: 'domain.verified'
  readonly domain: {
    readonly domain_id?: string
    readonly domain?: string
    /** `VERIFIED`. */
    readonly status?: string
    readonly feedback_enabled?: boolean
    readonly subdomains_enabled?: boolean
    readonly tracking_enabled?: boolean
    readonly records?: readonly unknown[]
    readonly created_at?: string
    readonly updated_at?: string
  }
}
