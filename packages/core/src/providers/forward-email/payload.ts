import type { JsonValue } from '../../events/base.js'

/**
 * What Forward Email delivers: about a message that bounced, or an inbound one.
 *
 * @see https://forwardemail.net/en/faq
 */
export type ForwardEmailPayload = ForwardEmailBouncePayload | ForwardEmailInboundPayload

/** A message bounced, or is delayed. */
export interface ForwardEmailBouncePayload {
  /** The id of the message in the API: all of its recipients share it. */
  readonly email_id?: string
  readonly list_id?: string
  readonly list_unsubscribe?: string
  readonly feedback_id?: string
  readonly recipient?: string
  /** For people. */
  readonly message?: string
  /** The whole SMTP reply. */
  readonly response?: string
  readonly response_code?: number
  /** Whose word is final: the name of a mail service, or false. */
  readonly truth_source?: boolean | string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly bounce: ForwardEmailBounce
  /** ISO 8601. */
  readonly bounced_at?: string
}

/** Why it bounced. */
export interface ForwardEmailBounce {
  /** `reject`, `defer` or `slowdown`. */
  readonly action?: string
  readonly message?: string
  /** For example `recipient`; the list is open. */
  readonly category?: string
  readonly code?: number
  readonly status?: string | false
  /** Of the rule that matched. */
  readonly line?: number
}

/** A message reached an alias whose target is the URL. */
export interface ForwardEmailInboundPayload {
  readonly session: ForwardEmailSession
  /** The message as it came; absent with `?raw=false` in the URL. */
  readonly raw?: string
  readonly recipients?: readonly string[]
  /** The `Message-ID` header. */
  readonly messageId?: string
  readonly from?: ForwardEmailAddresses | readonly ForwardEmailAddresses[]
  readonly to?: ForwardEmailAddresses | readonly ForwardEmailAddresses[]
  readonly cc?: ForwardEmailAddresses | readonly ForwardEmailAddresses[]
  readonly subject?: string
  /** ISO 8601: the `Date` header. */
  readonly date?: string
  readonly text?: string
  readonly html?: string | false
  /** The block as it came, or by name. */
  readonly headers?: string | Readonly<Record<string, JsonValue>>
  readonly headerLines?: readonly { readonly key?: string; readonly line?: string }[]
  /** Absent with `?attachments=false` in the URL. */
  readonly attachments?: readonly ForwardEmailAttachment[]
}

/** What a header with addresses says. */
export interface ForwardEmailAddresses {
  readonly text?: string
  readonly value?: readonly { readonly address?: string; readonly name?: string }[]
}

/** A file of an inbound message. */
export interface ForwardEmailAttachment {
  readonly filename?: string
  readonly contentType?: string
  readonly contentId?: string
  readonly cid?: string
  /** In bytes. */
  readonly size?: number
  /** In base64. Forward Email sends the numbers of a Buffer, which Mailherald turns into base64 before it parses them. */
  readonly content?: string
}

/** How an inbound message came. */
export interface ForwardEmailSession {
  /** After `RCPT TO`. */
  readonly recipient?: string
  /** After `MAIL FROM`. */
  readonly sender?: string
  /** After `MAIL FROM`; null for the null sender. */
  readonly mailFrom?: { readonly address?: string } | null
  readonly remoteAddress?: string
  readonly resolvedClientHostname?: string
  /** ISO 8601. */
  readonly arrivalDate?: string
  /** ISO 8601 or Unix milliseconds. */
  readonly arrivalTime?: string | number
}
