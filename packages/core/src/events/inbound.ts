import type { BaseEvent } from './base.js'

/** A mailbox of an inbound message. */
export interface Mailbox {
  /** Bare, as received: it is not checked. */
  readonly address: string
  /** Display name, decoded. */
  readonly name?: string
}

/** A file of an inbound message, as far as the provider sends it. */
export interface Attachment {
  /** As received: never use it as a path. */
  readonly filename?: string
  /** As the sender declared it: not checked. */
  readonly contentType?: string
  /** In bytes. */
  readonly size?: number
  /** `Content-ID` without angle brackets, for inline parts. */
  readonly contentId?: string
  /** Whether it stands by itself or is shown within the text. */
  readonly disposition?: 'attachment' | 'inline'
  /** The bytes, where the webhook carries them. */
  readonly content?: Uint8Array
  /** Where to fetch the bytes, where the webhook does not carry them. */
  readonly url?: string
  /** The provider's id of the file. */
  readonly id?: string
}

/** What the provider's spam filter says. */
export interface SpamResult {
  /** By the provider's own scale. */
  readonly score?: number
  /** Whether the provider takes it for spam. */
  readonly flagged?: boolean
  /** As received. */
  readonly report?: string
}

/** What the provider found out about the sender, each as the provider words it, in lower case. */
export interface SenderAuth {
  /** For example `pass`. */
  readonly spf?: string
  /** For example `pass`. */
  readonly dkim?: string
  /** For example `pass`. */
  readonly dmarc?: string
}

/** How a message travelled (RFC 5321), whatever its headers say. */
export interface MailEnvelope {
  /** Bare address after `MAIL FROM`; absent for the null sender of bounces, and where the provider does not tell it. */
  readonly from?: string
  /** Bare addresses after `RCPT TO`: whom it reached at your side. Empty where the provider does not tell it. */
  readonly to: readonly string[]
}

/** A message reached one of your inbound addresses. */
export interface EmailReceivedEvent<Id extends string = string, Raw = unknown> extends BaseEvent<
  'email.received',
  Id,
  Raw
> {
  /** The `Message-ID` header (RFC 5322), in angle brackets. */
  readonly messageId?: string
  /**
   * The `From` header: anyone can write anything there. Where there is none, the sender on the envelope; absent
   * where that is missing too, as in some bounces and spam.
   */
  readonly from?: Mailbox
  /** The `To` header, which need not name whom the message reached: see `envelope`. Empty where there is none. */
  readonly to: readonly Mailbox[]
  /** The `Cc` header; empty where there is none. */
  readonly cc: readonly Mailbox[]
  /** From whom and to whom it was delivered; absent where the provider does not tell it. */
  readonly envelope?: MailEnvelope
  /** Decoded. */
  readonly subject?: string
  /** The plain text body. */
  readonly text?: string
  /** The HTML body as received: not cleaned. */
  readonly html?: string
  /** The first words, where the provider sends no body. */
  readonly snippet?: string
  /** Names in lower case; every header may occur several times. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  /** Empty where there are none, and where the provider does not list them. */
  readonly attachments: readonly Attachment[]
  /** Whether the message has attachments, also where the provider does not list them; absent when unknown. */
  readonly hasAttachments?: boolean
  /** What the provider's spam filter says. */
  readonly spam?: SpamResult
  /** SPF, DKIM and DMARC, as far as the provider tells. */
  readonly auth?: SenderAuth
}
