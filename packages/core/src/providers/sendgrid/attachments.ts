import type { JsonValue } from '../../events/base.js'
import type { Attachment } from '../../events/inbound.js'
import type { FormFile } from '../../read/form/shape.js'
import { isRecord, record, text } from '../../read/values.js'
import { jsonField } from './json-field.js'

type Fields = Readonly<Record<string, JsonValue>>

/** The attachments of a mail: those posted, and those that SendGrid only tells of. */
export function attachmentsOf(files: unknown, fields: Fields): Attachment[] {
  const infos = jsonField(fields['attachment-info'])
  const contentIds = jsonField(fields['content-ids'])
  const idOf = (name: string): string | undefined =>
    Object.keys(contentIds).find((id) => contentIds[id] === name)
  const posted = (Array.isArray(files) ? files : []).filter(isFile)
  const listed = Object.keys(infos).filter((name) => posted.every(({ field }) => field !== name))
  return [
    ...posted.map((file) => attachmentOf(record(infos[file.field]), idOf(file.field), file)),
    ...listed.map((name) => attachmentOf(record(infos[name]), idOf(name))),
  ]
}

function isFile(value: unknown): value is FormFile {
  return isRecord(value) && typeof value['field'] === 'string' && isBytes(value['bytes'])
}

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array
}

/** The list knows names that do not survive in the head of a part. */
function attachmentOf(info: Fields, inlineId: string | undefined, file?: FormFile): Attachment {
  const filename = text(info['filename']) ?? text(info['name']) ?? file?.filename
  const contentType = text(info['type']) ?? file?.contentType
  const contentId = (text(info['content-id']) ?? inlineId)?.replace(/^<|>$/g, '')
  return {
    ...(filename !== undefined && { filename }),
    ...(contentType !== undefined && { contentType }),
    ...(contentId && { contentId }),
    ...(file !== undefined && { size: file.bytes.length, content: file.bytes }),
  }
}
