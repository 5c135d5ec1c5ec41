import type { JsonValue } from '../events/base.js'
import type { Attachment } from '../events/inbound.js'
import { known } from './known.js'
import { isRecord, number, text } from './values.js'

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

type File = Readonly<Record<string, JsonValue>>

/** What each of these is called by the provider; or what gives it, of a file. */
export type AttachmentFields = {
  readonly [Name in keyof AttachmentFacts]: string | ((file: File) => AttachmentFacts[Name])
}

/**
 * The files of a list; undefined where there is no list, so that the parsed mail can say.
 *
 * @example
 * ```ts
 * attachmentsFrom(data['files'], { filename: 'name', contentType: 'type', base64: 'content' })
 * ```
 */
export function attachmentsFrom(list: unknown, fields: AttachmentFields): Attachment[] | undefined {
  if (!Array.isArray(list)) return undefined
  const sources = Object.entries(fields)
  return list.filter(isRecord).map((file) => {
    const facts = sources.map(([name, from]) => [
      name,
      typeof from === 'string' ? file[from] : from(file),
    ])
    return attachmentFrom(Object.fromEntries(facts) as AttachmentFacts)
  })
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
