import { isUint8Array } from 'node:util/types'
import type { BodyLimits } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import {
  bodyAborted,
  bodyAlreadyParsed,
  bodyTimeout,
  bodyTooLarge,
  bodyTooLargeForHost,
} from '../body-errors.js'
import { decoderFor } from '../decode-body.js'
import { linger } from '../linger.js'

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
  const deadline = deadlineOf(limits)
  try {
    const bytes = await Promise.race([allChunks(reader, limits, deadline), deadline.passed])
    reader.releaseLock()
    return bytes
  } catch (error) {
    void discardRest(reader)
    throw MailheraldError.is(error) ? error : brokenOff(error)
  } finally {
    deadline.clear()
  }
}

/** By the sender, or by what stands before us: SvelteKit fails the stream with a 413. */
function brokenOff(error: unknown): MailheraldError {
  const isLimit = error instanceof Error && 'status' in error && error.status === 413
  return isLimit ? bodyTooLargeForHost(error) : bodyAborted(error)
}

interface Deadline {
  isOver: boolean
  /** Rejects. */
  readonly passed: Promise<never>
  clear(): void
}

function deadlineOf(limits: BodyLimits): Deadline {
  let timer: NodeJS.Timeout
  const deadline: Deadline = {
    isOver: false,
    passed: new Promise((_, reject) => {
      timer = setTimeout(() => {
        deadline.isOver = true
        reject(bodyTimeout(limits))
      }, limits.timeoutMs)
    }),
    clear: () => clearTimeout(timer),
  }
  return deadline
}

/** After the deadline nothing more is kept. */
async function allChunks(
  reader: ChunkReader,
  limits: BodyLimits,
  deadline: Deadline,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done || deadline.isOver) break
    if (!isUint8Array(value)) throw notBytes()
    size += value.byteLength
    if (size > limits.bytes) throw bodyTooLarge(limits)
    limits.hold?.(value.byteLength)
    chunks.push(value)
  }
  const [first] = chunks
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size)
}

/** Some hosts close the connection when a body is cancelled, and its sender would see a reset instead of the answer. */
async function discardRest(reader: ChunkReader): Promise<void> {
  const timer = setTimeout(() => cancel(reader), linger.ms)
  let left = linger.bytes
  try {
    while (left > 0) {
      const { done, value } = await reader.read()
      if (done) break
      left -= isUint8Array(value) ? value.byteLength : linger.bytes
    }
  } catch {
    // The sender has gone.
  } finally {
    clearTimeout(timer)
    cancel(reader)
    reader.releaseLock()
  }
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
