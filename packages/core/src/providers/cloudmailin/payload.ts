import type { FormFile } from '../../read/form/shape.js'

/**
 * What CloudMailin posts: one message, in the JSON normalized or the multipart normalized format. Of the second, every
 * value is text, and what comes as a file is in `attachments` as one.
 *
 * @see https://docs.cloudmailin.com/http_post_formats/json_normalized/
 */
export interface CloudMailinPayload {
  /** Names in lower case with underscores, as `message_id`; several of one name are a list. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly envelope?: CloudMailinEnvelope
  readonly plain?: string | null
  readonly html?: string | null
  /** The text above what is quoted. */
  readonly reply_plain?: string | null
  readonly attachments?: readonly (CloudMailinAttachment | FormFile | string)[]
  readonly [name: string]: unknown
}

/** How a message travelled. */
export interface CloudMailinEnvelope {
  /** The first recipient. */
  readonly to?: string
  readonly recipients?: readonly string[]
  readonly from?: string
  readonly helo_domain?: string
  /** Of the sending server. */
  readonly remote_ip?: string
  readonly spf?: { readonly result?: string; readonly domain?: string }
  readonly tls?: boolean | string
  readonly md5?: string
  readonly [name: string]: unknown
}

/** A file of a message. */
export interface CloudMailinAttachment {
  readonly file_name?: string
  readonly content_type?: string
  /** In bytes. */
  readonly size?: number | string
  /** `attachment` or `inline`. */
  readonly disposition?: string
  readonly content_id?: string
  /** In base64, with or without line breaks. */
  readonly content?: string
  /** Where it is stored, in place of `content`. */
  readonly url?: string
  readonly [name: string]: unknown
}
