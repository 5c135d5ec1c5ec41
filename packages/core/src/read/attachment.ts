import type { Attachment } from '../events/inbound.js'
import { known } from './known.js'
import { number, text } from './values.js'

/** What a provider says of a file, as received. */
export interface AttachmentFacts {
  readonly filename?: unknown
  readonly contentType?: unknown
  /** @defaultValue the length of the content */
  readonly size?: unknown
  /** With or without angle brackets. */
  readonly contentId?: unknown
  /** `attachment` or `inline`, alone or with parameters. */
  readonly disposition?: unknown
  /** The content in base64. */
  readonly base64?: unknown
  /** The content itself. */
  readonly content?: Uint8Array | undefined
  readonly url?: unknown
  readonly id?: unknown
}

/**
 * A file of an inbound message.
 *
 * @example
 * ```ts
 * attachmentFrom({ filename: file['name'], contentType: file['type'], base64: file['data'] })
 * ```
 */
export function attachmentFrom(facts: AttachmentFacts): Attachment {
  const content = facts.content ?? bytesOf(facts.base64)
  const found = known({
    filename: text(facts.filename),
    contentType: text(facts.contentType),
    size: number(facts.size) ?? content?.length,
    contentId: contentIdOf(facts.contentId),
    disposition: dispositionOf(facts.disposition),
    content,
    url: text(facts.url),
    id: text(facts.id),
  })
  return found ?? {}
}

function bytesOf(base64: unknown): Uint8Array | undefined {
  return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined
}

function contentIdOf(value: unknown): string | undefined {
  return text(text(value)?.replace(/^<(.*)>$/, '$1'))
}

function dispositionOf(value: unknown): Attachment['disposition'] {
  const word = /^\w+/.exec(text(value) ?? '')?.[0].toLowerCase()
  return word === 'attachment' || word === 'inline' ? word : undefined
}
