import type { JsonValue } from '../../events/base.js'
import type { Attachment } from '../../events/inbound.js'
import type { FormFile } from '../../read/form/shape.js'
import { isRecord, number, record, text } from '../../read/values.js'
import type { FormFields } from './form-fields.js'
import { jsonText } from './json-text.js'

type Fields = Readonly<Record<string, JsonValue>>

/** The attachments of a mail: posted with it (`forward`), or to be fetched (`store`). */
export function attachmentsOf({ files, own }: FormFields): Attachment[] {
  const contentIds = record(jsonText(own('content-id-map')))
  // Whoever fetches these sends the API key along: none that a header of the mail could have brought.
  const listed = jsonText(own('attachments'))
  const stored = Array.isArray(listed) ? listed.filter(isRecord) : []
  return [
    ...files
      .toSorted((a, b) => positionOf(a) - positionOf(b))
      .map((file) => postedFile(file, contentIdOf(contentIds, file.field))),
    ...stored.map((file, index) =>
      storedFile(file, contentIdOf(contentIds, `attachment-${index + 1}`, text(file['url']))),
    ),
  ]
}

/** The sender of a form can make names long: only their end is searched. */
function positionOf({ field }: FormFile): number {
  return Number(/\d+$/.exec(field.slice(-9))?.[0] ?? Infinity)
}

function contentIdOf(contentIds: Fields, name: string, url?: string): string | undefined {
  const found = Object.keys(contentIds).find((id) => {
    const target = contentIds[id]
    const value = text(target) ?? text(record(target)['url'])
    return value !== undefined && (value === name || value === url)
  })
  return found?.replace(/^<|>$/g, '')
}

function postedFile(file: FormFile, contentId: string | undefined): Attachment {
  const { filename, contentType, bytes } = file
  return {
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    size: bytes.length,
    ...(contentId && { contentId }),
    content: bytes,
  }
}

function storedFile(file: Fields, contentId: string | undefined): Attachment {
  const [filename, contentType] = [text(file['name']), text(file['content-type'])]
  const [size, url] = [number(file['size']), text(file['url'])]
  return {
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    ...(size !== undefined && { size }),
    ...(contentId && { contentId }),
    ...(url !== undefined && { url }),
  }
}
