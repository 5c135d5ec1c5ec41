import type { Attachment } from '../../events/inbound.js'
import { decodeWords } from '../../read/mail/encoded-words.js'
import { headerParams, type ParamHeader } from '../../read/form/header-params.js'
import type { MailHeaders } from '../../read/mail/mail-headers.js'
import { byLowerCaseName, text } from '../../read/values.js'
import type { Fields } from './message.js'
import { headersIn } from './part-headers.js'

const attachmentName = /^(?:inline)?attachment\d{1,6}$/
const { compare } = new Intl.Collator('en', { numeric: true })

/** The files of a message: `Attachment1` and so on, then `InlineAttachment1` and so on. */
export function attachmentsOf(fields: Fields): Attachment[] {
  const parts = partsOf(fields.get('parts'))
  const names = new Set([...fields.keys(), ...parts.keys()])
  return [...names]
    .filter((name) => attachmentName.test(name))
    .toSorted(compare)
    .map((name) => attachmentOf(name, fields.get(name), parts.get(name) ?? {}))
}

/** The headers of each part, by the lower-case name of its content. */
function partsOf(value: unknown): ReadonlyMap<string, MailHeaders> {
  const parts = Array.isArray(value) ? value.map((part) => byLowerCaseName(part)) : []
  return new Map(
    parts.flatMap((part) => {
      const name = text(part.get('contentref'))?.toLowerCase()
      return name === undefined ? [] : [[name, headersIn(part.get('headers'))] as const]
    }),
  )
}

/** The content is in base64 whatever `Content-Transfer-Encoding` says: that is how it travelled before. */
function attachmentOf(name: string, base64: unknown, headers: MailHeaders): Attachment {
  const [type, disposition] = [
    paramsIn(headers, 'content-type'),
    paramsIn(headers, 'content-disposition'),
  ]
  const filename = disposition.params.get('filename') ?? type.params.get('name')
  const contentId = text(headers['content-id']?.[0])?.replace(/^<(.*)>$/, '$1')
  const content =
    typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined
  return {
    ...(filename && { filename: decodeWords(filename) }),
    ...(type.value !== '' && { contentType: type.value }),
    ...(content !== undefined && { size: content.length }),
    ...(contentId && { contentId }),
    disposition: name.startsWith('inline') ? 'inline' : 'attachment',
    ...(content !== undefined && { content }),
  }
}

function paramsIn(headers: MailHeaders, name: string): ParamHeader {
  return headerParams(Buffer.from(headers[name]?.[0] ?? '').toString('latin1'))
}
