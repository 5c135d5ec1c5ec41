import type { BaseEvent } from './base.js'

/** A mailbox of an inbound message. */
export interface Mailbox {
  readonly address: string
  /** Display name, decoded. */
  readonly name?: string
}

/** A file of an inbound message, as far as the provider sends it. */
export interface Attachment {
  readonly filename?: string
  readonly contentType?: string
  /** In bytes. */
  readonly size?: number
  /** `Content-ID` without angle brackets, for inline parts. */
  readonly contentId?: string
  readonly disposition?: 'attachment' | 'inline'
  /** The bytes, where the webhook carries them. */
  readonly content?: Uint8Array
  /** Where to fetch the bytes, or the provider's id for them, where it does not. */
  readonly url?: string
  readonly id?: string
}

/** What the provider's spam filter says. */
export interface SpamResult {
  readonly score?: number
  readonly flagged?: boolean
  readonly report?: string
}

/** What the provider found out about the sender, each as the provider words it, in lower case. */
export interface SenderAuth {
  readonly spf?: string
  readonly dkim?: string
  readonly dmarc?: string
}

/** A message reached one of your inbound addresses. */
export interface EmailReceivedEvent<Id extends string = string, Raw = unknown> extends BaseEvent<
  'email.received',
  Id,
  Raw
> {
  /** The `Message-ID` header (RFC 5322), in angle brackets. */
  readonly messageId?: string
  readonly from: Mailbox
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly subject?: string
  readonly text?: string
  readonly html?: string
  /** The first words, where the provider sends no body. */
  readonly snippet?: string
  /** Names in lower case; every header may occur several times. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly attachments: readonly Attachment[]
  /** Whether the message has attachments, also where the provider does not list them; absent when unknown. */
  readonly hasAttachments?: boolean
  readonly spam?: SpamResult
  readonly auth?: SenderAuth
}
