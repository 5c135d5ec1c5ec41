import type { Attachment } from '../../events/inbound.js'
import { decodeText } from '../form/decode-text.js'
import { decodeWords } from './encoded-words.js'
import { continuedParam, headerParams, type ParamHeader } from '../form/header-params.js'
import { htmlToText, textToHtml } from './html-text.js'
import { contentOf, textOf } from './mime-content.js'
import type { MimePart } from './mime-parts.js'

/** What a mail says, and what is attached to it. */
export interface MimeBody {
  readonly text?: string
  readonly html?: string
  readonly attachments: readonly Attachment[]
}

/** What is in one place of a mail: alternatives are the same in two forms. */
interface Passage {
  readonly plain: string[]
  readonly html: string[]
}

interface Found {
  /** In the order of their first texts. */
  readonly passages: Set<Passage>
  readonly attachments: Attachment[]
}

/** The body of a mail. A mail within it is an attachment, whole. */
export function mimeBody(mail: MimePart): MimeBody {
  const found: Found = { passages: new Set(), attachments: [] }
  collect(mail, found)
  const { attachments } = found
  const passages = [...found.passages]
  const text = joined(passages, 'plain', ({ html }) => html.map(htmlToText))
  const html = joined(passages, 'html', ({ plain }) => plain.map(textToHtml))
  return { ...(text !== undefined && { text }), ...(html !== undefined && { html }), attachments }
}

/** All passages in one form, converted where they have the other one only; undefined where none has this one. */
function joined(
  passages: readonly Passage[],
  kind: keyof Passage,
  converted: (passage: Passage) => readonly string[],
): string | undefined {
  if (passages.every((passage) => passage[kind].length === 0)) return undefined
  return passages
    .flatMap((passage) => (passage[kind].length > 0 ? passage[kind] : converted(passage)))
    .join('\n')
}

function collect(part: MimePart, found: Found, alternative?: Passage): void {
  const { parts, type } = part
  if (parts === undefined || parts.length === 0) return collectLeaf(part, found, alternative)
  const passage = type.value === 'multipart/alternative' ? newPassage() : alternative
  for (const each of parts) collect(each, found, passage)
}

function newPassage(): Passage {
  return { plain: [], html: [] }
}

function collectLeaf(part: MimePart, found: Found, alternative?: Passage): void {
  const disposition = headerParams(part.headers['content-disposition']?.[0] ?? '')
  const kind = kindOf(part)
  if (kind === undefined || disposition.value === 'attachment') {
    found.attachments.push(attachmentOf(part, disposition))
    return
  }
  const text = textOf(part)
  if (text === '') return
  const passage = alternative ?? newPassage()
  passage[kind].push(text)
  found.passages.add(passage)
}

function kindOf({ type }: MimePart): keyof Passage | undefined {
  if (type.value === 'text/html') return 'html'
  return ['text/plain', 'text', ''].includes(type.value) ? 'plain' : undefined
}

function attachmentOf(part: MimePart, disposition: ParamHeader): Attachment {
  const { headers, type } = part
  const content = contentOf(part)
  const filename =
    nameOf(headers['content-disposition'], 'filename') ?? nameOf(headers['content-type'], 'name')
  const contentId = headers['content-id']?.[0]?.replace(/^<|>$/g, '')
  return {
    ...(filename && { filename }),
    contentType: type.value,
    size: content.length,
    ...(contentId && { contentId: fromLatin1(contentId) }),
    ...(disposition.value === 'attachment' && { disposition: 'attachment' as const }),
    ...(disposition.value === 'inline' && { disposition: 'inline' as const }),
    content,
  }
}

function nameOf(headers: readonly string[] | undefined, param: string): string | undefined {
  const header = headers?.[0] ?? ''
  const name = headerParams(header).params.get(param) ?? continuedParam(header, param)
  return name === undefined ? undefined : decodeWords(name)
}

function fromLatin1(text: string): string {
  return decodeText(Buffer.from(text, 'latin1'))
}
