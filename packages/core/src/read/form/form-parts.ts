import type { Form, FormField, FormFile } from './shape.js'
import { formTooLarge, type FormLimits } from './form-limits.js'
import { headerParams, type ParamHeader } from './header-params.js'
import type { Part } from './multipart.js'

/**
 * The form that the parts of a multipart body make up. Parts that name no field are left out.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE`
 */
export function formOf(parts: readonly Part[], limits: FormLimits): Form {
  const fields = new Map<string, FormField[]>()
  const files: FormFile[] = []
  let fieldCount = 0
  for (const part of parts) {
    const disposition = headerOf(part, 'content-disposition')
    const name = disposition.params.get('name')
    if (disposition.value !== 'form-data' || name === undefined) continue
    if (Buffer.byteLength(name) > limits.nameBytes) {
      throw formTooLarge(`${limits.nameBytes} bytes in a name`)
    }
    const type = headerOf(part, 'content-type')
    if (isFile(disposition, type)) {
      if (files.length === limits.files) throw formTooLarge(`${limits.files} files`)
      files.push(fileOf(part, { name, disposition, type, limits }))
    } else {
      if (fieldCount++ === limits.fields) throw formTooLarge(`${limits.fields} fields`)
      const values = fields.get(name) ?? []
      fields.set(name, values)
      values.push(fieldOf(part, type, limits))
    }
  }
  return { fields, files }
}

function headerOf(part: Part, name: string): ParamHeader {
  return headerParams(part.headers[name]?.[0] ?? '')
}

function isFile(disposition: ParamHeader, { value }: ParamHeader): boolean {
  if (disposition.params.has('filename')) return true
  return value !== '' && value !== 'application/json' && !value.startsWith('text/')
}

interface FileFacts {
  readonly name: string
  readonly disposition: ParamHeader
  readonly type: ParamHeader
  readonly limits: FormLimits
}

function fileOf(part: Part, { name, disposition, type, limits }: FileFacts): FormFile {
  const filename = disposition.params.get('filename')?.replace(/^.*[/\\]/s, '')
  return {
    field: name,
    ...(filename && { filename }),
    ...(type.value !== '' && { contentType: type.value }),
    bytes: bytesOf(part, limits.fileBytes, 'file'),
  }
}

function fieldOf(part: Part, type: ParamHeader, limits: FormLimits): FormField {
  const charset = type.params.get('charset')
  const bytes = bytesOf(part, limits.fieldBytes, 'field')
  return charset === undefined ? { bytes } : { bytes, charset }
}

function bytesOf({ chunks }: Part, most: number, what: string): Uint8Array {
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  if (size > most) throw formTooLarge(`${most} bytes in a ${what}`)
  return joined(chunks, size)
}

/** In memory of its own: a small Buffer shares its memory with others, and whoever gets it could see them. */
function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
