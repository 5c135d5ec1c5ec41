import { isUint8Array } from 'node:util/types'
import type { BodyLimits } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { bodyAborted, bodyAlreadyParsed, bodyTimeout, bodyTooLarge } from '../body-errors.js'
import { decoderFor } from '../decode-body.js'

const remedy =
  'Pass the request before anything else reads it, or pass request.clone() to the other reader.'

/**
 * Reads the body of a web-standard request, and decodes its content encoding. Neither the received nor
 * the decoded bytes may be more than the limit.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE`, `ERR_BODY_TIMEOUT`, `ERR_BODY_ABORTED`,
 * `ERR_BODY_UNREADABLE`, `ERR_BODY_ALREADY_PARSED`, `ERR_ENCODING_UNSUPPORTED`, `ERR_OVERLOADED`
 */
export async function readWebBody(
  request: Pick<Request, 'body' | 'bodyUsed' | 'headers'>,
  limits: BodyLimits,
): Promise<Uint8Array> {
  if (request.bodyUsed || request.body?.locked) throw bodyAlreadyParsed(remedy)
  const decode = decoderFor(request.headers.get('content-encoding'), limits)
  if (Number(request.headers.get('content-length')) > limits.bytes) throw bodyTooLarge(limits)
  if (request.body === null) return new Uint8Array()
  const bytes = await receiveBytes(request.body.getReader(), limits)
  return decode === undefined ? bytes : decode(bytes, limits)
}

interface ChunkReader {
  read(): Promise<{ readonly done: boolean; readonly value?: unknown }>
  cancel(): Promise<void>
  releaseLock(): void
}

async function receiveBytes(reader: ChunkReader, limits: BodyLimits): Promise<Uint8Array> {
  let late = false
  const timer = setTimeout(() => {
    late = true
    cancel(reader)
  }, limits.timeoutMs)
  try {
    const bytes = await allChunks(reader, limits)
    if (late) throw bodyTimeout(limits)
    return bytes
  } catch (error) {
    cancel(reader)
    throw MailheraldError.is(error) ? error : bodyAborted(error)
  } finally {
    clearTimeout(timer)
    reader.releaseLock()
  }
}

async function allChunks(reader: ChunkReader, limits: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    if (!isUint8Array(value)) throw notBytes()
    size += value.byteLength
    if (size > limits.bytes) throw bodyTooLarge(limits)
    limits.hold?.(value.byteLength)
    chunks.push(value)
  }
  const [first] = chunks
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size)
}

function notBytes(): MailheraldError {
  return new MailheraldError(
    'ERR_BODY_UNREADABLE',
    'The stream of the body gives something else than bytes.',
  )
}

/** Ends a pending read too. Not awaited: the source may take its time. */
function cancel(reader: ChunkReader): void {
  reader.cancel().catch(() => {})
}
